import { Command } from 'commander';
import { reporting, withExample } from '../output/index.ts';
import type { ComposeOptions } from './compose.ts';

/** `catalogue supergraph compose` */
export function composeCommand(): Command {
  const command = new Command('compose')
    .summary("compose owners' subgraphs as the gateway does")
    .description(
      "Composes owners' subgraphs as the gateway does: the catalogue's own subgraphs, and what each owner's SDL adds to the contract. Neither the registry nor a gateway is asked.",
    )
    .requiredOption(
      '--config <file>',
      "a supergraph.yaml in Rover's form: subgraphs with schema.file or schema.subgraph_url",
    )
    .option('--output <file>', 'a file for the supergraph; else standard output');
  return withExample(
    reporting<ComposeOptions>(command, async (_, options) => {
      const { compose } = await import('./compose.ts');
      return compose(options);
    }),
    'supergraph compose --config supergraph.yaml --output supergraph.graphql',
  );
}
