import { Command } from 'commander';
import { type Report, reporting, withExample } from '../output/index.ts';
import { currentUser, withRegistry } from '../with-registry.ts';
import { expectPublished } from './expect-published.ts';

async function deleteOwner(name: string): Promise<Report> {
  await withRegistry(async (registry) => {
    expectPublished(await registry.owners(), name);
    await registry.deleteOwner(name, currentUser());
  });
  return { text: [`${name} is no longer registered`], json: { name, deleted: true }, isGood: true };
}

/** `catalogue subgraph delete` */
export function deleteCommand(): Command {
  const command = new Command('delete')
    .description('Removes an owner and its published SDLs from the catalogue; its own server keeps its records.')
    .argument('<name>', "the owner's prefix");
  return withExample(
    reporting(command, ([name = '']) => deleteOwner(name)),
    'subgraph delete uni',
  );
}
