import { Command } from 'commander';
import { backupCommand, restoreCommand } from './backup/index.ts';
import { conformanceCommand } from './conformance-command.ts';
import { explainCommand } from './explain-command.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import/index.ts';
import { initCommand } from './init-command.ts';
import { keyCommand } from './key/index.ts';
import { withExample } from './output/index.ts';
import { ownerCommand } from './owner/index.ts';
import { scheduleCommand } from './schedule/index.ts';
import { schemaCommand } from './schema/index.ts';
import { startCommand } from './start-command.ts';
import { subgraphCommand } from './subgraph/index.ts';
import { supergraphCommand } from './supergraph/index.ts';

/** The command line. A new one for every run: it holds the options that were given. */
export function createProgram(): Command {
  const program = new Command('catalogue')
    .description('The Leipzig data catalogue. README.md lists the environment variables.')
    .enablePositionalOptions()
    .addCommand(startCommand())
    .addCommand(importCommand())
    .addCommand(exportCommand())
    .addCommand(backupCommand())
    .addCommand(restoreCommand())
    .addCommand(scheduleCommand())
    .addCommand(initCommand())
    .addCommand(conformanceCommand())
    .addCommand(subgraphCommand())
    .addCommand(supergraphCommand())
    .addCommand(schemaCommand())
    .addCommand(ownerCommand())
    .addCommand(keyCommand())
    .addCommand(explainCommand());
  return withExample(program, 'subgraph check --name uni --schema uni.graphql');
}
