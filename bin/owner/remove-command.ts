import { Command } from 'commander';
import { reporting, withExample } from '../output/index.ts';

/** `catalogue owner remove` */
export function removeCommand(): Command {
  const command = new Command('remove')
    .description('Removes a hosted owner with all its records. There is no way back; "export" before it makes a copy.')
    .argument('<id>', 'the hosted owner');
  reporting(command, async ([id = '']) => {
    const { removeHosted } = await import('./remove-hosted.ts');
    return removeHosted(id);
  });
  return withExample(command, 'owner remove klinik');
}
