import { Command } from 'commander';
import { withExample } from '../output/index.ts';
import { checkCommand } from './check-command.ts';
import { deleteCommand } from './delete-command.ts';
import { fetchCommand } from './fetch-command.ts';
import { introspectCommand } from './introspect-command.ts';
import { listCommand } from './list-command.ts';
import { publishCommand } from './publish-command.ts';
import { activateCommand, suspendCommand } from './state-commands.ts';

/** `catalogue subgraph …` */
export function subgraphCommand(): Command {
  const command = new Command('subgraph')
    .description('Check, publish and look after the subgraphs of owners.')
    .addCommand(checkCommand())
    .addCommand(publishCommand())
    .addCommand(listCommand())
    .addCommand(fetchCommand())
    .addCommand(suspendCommand())
    .addCommand(activateCommand())
    .addCommand(deleteCommand())
    .addCommand(introspectCommand());
  return withExample(command, 'subgraph list');
}
