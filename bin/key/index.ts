import { Command } from 'commander';
import { withExample } from '../output/index.ts';
import { listCommand } from './list-command.ts';
import { rotateCommand } from './rotate-command.ts';

/** `catalogue key …` */
export function keyCommand(): Command {
  const command = new Command('key')
    .description('Look after the keys with which the gateways sign their tokens for subgraphs.')
    .addCommand(listCommand())
    .addCommand(rotateCommand());
  return withExample(command, 'key rotate');
}
