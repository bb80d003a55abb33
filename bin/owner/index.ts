import { Command } from 'commander';
import { withExample } from '../output/index.ts';
import { addCommand } from './add-command.ts';
import { removeCommand } from './remove-command.ts';

/** `catalogue owner …` */
export function ownerCommand(): Command {
  const command = new Command('owner')
    .description('Register owners, with a server of their own or hosted here.')
    .addCommand(addCommand())
    .addCommand(removeCommand());
  return withExample(command, 'owner add uni --name "Universität Leipzig" --hosted');
}
