import { readConfiguration, removeHostedOwner, subgraphNames } from '../../subgraphs/index.ts';
import type { Report } from '../output/index.ts';
import { currentUser, withRegistry } from '../with-registry.ts';

/** What `catalogue owner remove` does: takes a hosted owner out of the catalogue and deletes its records. */
export async function removeHosted(id: string): Promise<Report> {
  const owner = await removeHostedOwner(id, readConfiguration(process.env, subgraphNames));
  await withRegistry(async (registry) => {
    const isRegistered = (await registry.owners()).some((registered) => registered.id === id);
    if (isRegistered) await registry.deleteOwner(id, currentUser());
  });
  return { text: [`${id} is no longer hosted, and its records are deleted`], json: owner, isGood: true };
}
