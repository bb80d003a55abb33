import type { Configuration } from '../configuration.ts';
import { openHostedOperations, type Schedule } from '../hosted/index.ts';
import { hostsAnybody } from './hosts-anybody.ts';

/** The scheduled imports of all hosted owners, and how the last run of each went. */
export async function scheduledImports(configuration: Configuration): Promise<readonly Schedule[]> {
  if (!hostsAnybody(configuration)) return [];
  const { operations, close } = await openHostedOperations(configuration.databaseOf('hosted'));
  try {
    return await operations.schedules();
  } finally {
    await close();
  }
}
