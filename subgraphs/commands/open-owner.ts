import { StartError } from '../../catalogue-schema/index.ts';
import type { Configuration } from '../configuration.ts';
import { openHostedOperations } from '../hosted/index.ts';
import { type EntryStore, type OpenOperations, type OwnerOperations, openOperations } from '../owner-kit/index.ts';
import { owners } from '../owners.ts';
import { hostsAnybody } from './hosts-anybody.ts';

export interface OpenOwner extends OpenOperations<OwnerOperations> {
  readonly id: string;
}

function unknown(name: string | undefined, hosted: readonly { readonly id: string }[] = []): StartError {
  const known = [...owners.map(({ owner }) => owner.id), ...hosted.map(({ id }) => id)];
  return new StartError(`owner: expected one of ${known.join(', ')}, got "${name ?? ''}"`);
}

async function openHosted(name: string | undefined, configuration: Configuration): Promise<OpenOwner> {
  if (!hostsAnybody(configuration)) throw unknown(name);
  const { operations, close } = await openHostedOperations(configuration.databaseOf('hosted'));
  try {
    const hosted = await operations.owners();
    const owner = hosted.find((one) => one.id === name);
    if (owner === undefined) throw unknown(name, hosted);
    const { id, createdAt } = owner;
    // What is opened now is not one that is added under the same id later, while an import is running.
    const same = { id, createdAt };
    const store: EntryStore = {
      save: (records, origin) => operations.save(same, records, origin),
      delete: (ids) => operations.delete(same, ids),
      prune: (origin, seen) => operations.prune(same, origin, seen),
      read: (after, first) => operations.read(same, after, first),
    };
    const importExtension = () => Promise.reject(new StartError(`from: the owner "${id}" has no format of its own`));
    return { id, operations: { ...store, importExtension }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Opens the data of an owner, of this project or hosted, whether or not its subgraph is running.
 *
 * @throws StartError where there is no such owner; the message names those that there are
 */
export async function openOwner(name: string | undefined, configuration: Configuration): Promise<OpenOwner> {
  const subgraph = owners.find(({ owner }) => owner.id === name);
  if (subgraph === undefined) return openHosted(name, configuration);
  const { id } = subgraph.owner;
  return { id, ...(await openOperations(subgraph, configuration.databaseOf(id))) };
}
