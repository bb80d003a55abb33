import { Command } from 'commander';
import { reporting, withExample } from '../output/index.ts';

/** `catalogue import template` */
export function templateCommand(): Command {
  const command = new Command('template')
    .summary('print an empty table for --from csv')
    .description(
      'Prints a table in CSV with the columns that "import --from csv" reads, and an example row to delete.',
    );
  reporting(command, async () => {
    const { csvTemplate } = await import('../../subgraphs/index.ts');
    const template = csvTemplate();
    return { text: [template.trimEnd()], json: { template }, isGood: true };
  });
  return withExample(command, 'import template');
}
