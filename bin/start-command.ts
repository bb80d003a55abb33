import { Command } from 'commander';
import { withExample } from './output/index.ts';

/** `catalogue start`, also as `npm start`. */
export function startCommand(): Command {
  const command = new Command('start')
    .summary('start the gateway and all subgraphs, or one of them')
    .description(
      'Starts the gateway and all subgraphs in one process; with "gateway" or "subgraph NAME" only that. Subgraphs are the owners and search.',
    )
    .argument('[what...]', '"gateway" or "subgraph NAME"')
    .action(async (words: readonly string[]) => {
      const { start } = await import('./start.ts');
      await start(words);
    });
  return withExample(command, 'start', 'start subgraph lecos');
}
