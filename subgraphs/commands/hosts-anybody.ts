import { mayHoldData } from '../../catalogue-schema/storage/index.ts';
import type { Configuration } from '../configuration.ts';

/** Whether there may be hosted owners: a look at the list would otherwise make an empty database. */
export function hostsAnybody(configuration: Configuration): boolean {
  return mayHoldData(configuration.databaseOf('hosted'));
}
