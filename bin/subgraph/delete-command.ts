import { Command } from 'commander';
import { reporting, withExample } from '../output/index.ts';

/** `catalogue subgraph delete` */
export function deleteCommand(): Command {
  const command = new Command('delete')
    .description('Removes an owner and its published SDLs from the catalogue; its own server keeps its records.')
    .argument('<name>', "the owner's prefix");
  return withExample(
    reporting(command, async ([name = '']) => {
      const { deleteOwner } = await import('./delete-owner.ts');
      return deleteOwner(name);
    }),
    'subgraph delete uni',
  );
}
