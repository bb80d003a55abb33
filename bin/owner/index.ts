import { Command } from 'commander';
import { withExample } from '../output/index.ts';
import { addCommand } from './add-command.ts';

/** `catalogue owner …` */
export function ownerCommand(): Command {
  const command = new Command('owner').description('Register owners.').addCommand(addCommand());
  return withExample(command, 'owner add uni --name "Universität Leipzig"');
}
