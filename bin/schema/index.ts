import { Command } from 'commander';
import { withExample } from '../output/index.ts';
import { diffCommand } from './diff-command.ts';

/** `catalogue schema …` */
export function schemaCommand(): Command {
  const command = new Command('schema').description('Compare schemas.').addCommand(diffCommand());
  return withExample(command, 'schema diff old.graphql new.graphql');
}
