import { Command } from 'commander';
import { withExample } from '../output/index.ts';
import { listCommand } from './list-command.ts';
import { removeCommand } from './remove-command.ts';

/** `catalogue schedule …` */
export function scheduleCommand(): Command {
  const command = new Command('schedule')
    .summary('see and end repeated imports of hosted owners')
    .description('Repeated imports of hosted owners, which "import --every" stores.')
    .addCommand(listCommand())
    .addCommand(removeCommand());
  return withExample(command, 'schedule list');
}
