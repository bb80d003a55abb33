import { type Deadline, deadline } from '../../../catalogue-schema/index.ts';
import { CatalogueSourceError } from './source/index.ts';

/**
 * The time that an import may take.
 *
 * @param milliseconds for all of it
 * @param stopping ends it before that
 */
export function importDeadline(milliseconds: number, stopping?: AbortSignal): Deadline {
  const message = `import: expected its end within ${milliseconds / 1000} s, got none`;
  return deadline(milliseconds, new CatalogueSourceError(message, 'IMPORT_TIMEOUT'), stopping);
}
