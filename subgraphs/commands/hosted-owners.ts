import type { Configuration } from '../configuration.ts';
import { type HostedOwner, openHostedOperations } from '../hosted/index.ts';
import { hostedUrl } from './hosted-url.ts';
import { hostsAnybody } from './hosts-anybody.ts';

/** The hosted owners, oldest first, with the addresses of their subgraphs. */
export async function hostedOwners(
  configuration: Configuration,
): Promise<readonly (HostedOwner & { readonly url: string })[]> {
  if (!hostsAnybody(configuration)) return [];
  const { operations, close } = await openHostedOperations(configuration.databaseOf('hosted'));
  try {
    return (await operations.owners()).map((owner) => ({ ...owner, url: hostedUrl(configuration, owner.id) }));
  } finally {
    await close();
  }
}
