import { reservedNames, StartError } from '../../catalogue-schema/index.ts';
import type { Configuration } from '../configuration.ts';
import { type HostedOwner, type NewOwner, openHostedOperations } from '../hosted/index.ts';
import { owners } from '../owners.ts';
import { hostedUrl } from './hosted-url.ts';

/**
 * Adds an owner whose subgraph this project serves. The server serves it at once, where it is running.
 *
 * @returns the owner and the address of its subgraph
 * @throws StartError where a field cannot be used or the id is taken
 */
export async function addHostedOwner(
  owner: NewOwner,
  configuration: Configuration,
): Promise<HostedOwner & { readonly url: string }> {
  const { id } = owner;
  if (reservedNames.includes(id)) {
    throw new StartError(`id: expected a name other than ${reservedNames.join(', ')}, got "${id}"`);
  }
  if (owners.some((known) => known.owner.id === id)) {
    throw new StartError(`id: expected one that is not taken, got "${id}", which is an owner of this project`);
  }
  const { operations, close } = await openHostedOperations(configuration.databaseOf('hosted'));
  try {
    return { ...(await operations.addOwner(owner)), url: hostedUrl(configuration, id) };
  } finally {
    await close();
  }
}
