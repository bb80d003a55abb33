import { StartError } from '../../catalogue-schema/index.ts';
import type { Configuration } from '../configuration.ts';
import { openHostedOperations, type Schedule } from '../hosted/index.ts';
import { hostsAnybody } from './hosts-anybody.ts';

/**
 * Ends the repetition of an import. What it brought stays.
 *
 * @param from the format of the import
 * @throws StartError where there is no such schedule
 */
export async function removeScheduledImport(
  owner: string,
  from: string,
  configuration: Configuration,
): Promise<Schedule> {
  if (!hostsAnybody(configuration)) throw new StartError(`owner: expected a hosted owner, got "${owner}"`);
  const { operations, close } = await openHostedOperations(configuration.databaseOf('hosted'));
  try {
    return await operations.removeSchedule(owner, from);
  } finally {
    await close();
  }
}
