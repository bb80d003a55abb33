import { Command } from 'commander';
import { withExample } from '../output/index.ts';
import { composeCommand } from './compose-command.ts';

/** `catalogue supergraph …` */
export function supergraphCommand(): Command {
  const command = new Command('supergraph')
    .description('Compose supergraphs without a registry.')
    .addCommand(composeCommand());
  return withExample(command, 'supergraph compose --config supergraph.yaml');
}
