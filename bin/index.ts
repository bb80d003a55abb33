import { StartError } from '../catalogue-schema/index.ts';
import { createProgram } from './program.ts';

try {
  await createProgram().parseAsync();
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}
