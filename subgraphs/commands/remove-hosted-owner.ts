import { StartError } from '../../catalogue-schema/index.ts';
import type { Configuration } from '../configuration.ts';
import { type HostedOwner, openHostedOperations } from '../hosted/index.ts';
import { hostsAnybody } from './hosts-anybody.ts';

/**
 * Removes a hosted owner with all its records and schedules. There is no way back; an export before it is a copy.
 *
 * @throws StartError where there is no such owner
 */
export async function removeHostedOwner(id: string, configuration: Configuration): Promise<HostedOwner> {
  if (!hostsAnybody(configuration)) throw new StartError(`id: expected a hosted owner, got ${JSON.stringify(id)}`);
  const { operations, close } = await openHostedOperations(configuration.databaseOf('hosted'));
  try {
    return await operations.removeOwner(id);
  } finally {
    await close();
  }
}
