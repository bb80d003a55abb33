import path from 'node:path';
import { StartError } from '../../catalogue-schema/index.ts';
import type { Configuration } from '../configuration.ts';
import { openHostedOperations, type Schedule } from '../hosted/index.ts';
import { hostsAnybody } from './hosts-anybody.ts';
import type { ImportRequest } from './import-from.ts';

export interface ScheduleRequest extends Omit<ImportRequest, 'dataset'> {
  /** A cron expression. */
  readonly every: string;
}

/**
 * Stores an import into a hosted owner that its server repeats, in the place of one of the same format. It does not run
 * at once.
 *
 * @throws StartError where the request cannot be carried out
 */
export async function scheduleImport(request: ScheduleRequest, configuration: Configuration): Promise<Schedule> {
  const { owner = '', from = '', source = '', every, prune } = request;
  if (source === '') throw new StartError('source: expected a file or an address, got none');
  if (!hostsAnybody(configuration)) throw new StartError(`owner: expected a hosted owner, got "${owner}"`);
  const { operations, close } = await openHostedOperations(configuration.databaseOf('hosted'));
  try {
    // The server may have another working directory than the command.
    const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(source) ? source : path.resolve(source);
    return await operations.addSchedule({ owner, from, source: whole, cron: every, prune });
  } finally {
    await close();
  }
}
