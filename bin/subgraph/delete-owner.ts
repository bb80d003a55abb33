import type { Report } from '../output/index.ts';
import { currentUser, withRegistry } from '../with-registry.ts';
import { expectPublished } from './expect-published.ts';

/** What `catalogue subgraph delete` does. */
export async function deleteOwner(name: string): Promise<Report> {
  await withRegistry(async (registry) => {
    expectPublished(await registry.owners(), name);
    await registry.deleteOwner(name, currentUser());
  });
  return { text: [`${name} is no longer registered`], json: { name, deleted: true }, isGood: true };
}
