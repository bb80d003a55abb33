import { Command } from 'commander';
import { reporting, withExample } from './output/index.ts';

/** `catalogue start`, also as `npm start`. */
export function startCommand(): Command {
  const command = new Command('start')
    .summary('start the gateway and all subgraphs, or one of them')
    .description(
      'Starts the gateway and all subgraphs in one process; with "gateway" or "subgraph NAME" only that. Subgraphs are the owners and search.',
    )
    .argument('[what...]', '"gateway" or "subgraph NAME"');
  reporting(command, async (words, { format }) => {
    const { start } = await import('./start.ts');
    const addresses = await start(words, format === 'text' ? console.log : () => {}).catch((error) => {
      // Should something of a server that did not start be left, it does not keep the process.
      setTimeout(() => process.exit(1), 5000).unref();
      throw error;
    });
    if (addresses === undefined) return { text: [], json: undefined, isGood: true };
    return { text: ['ready'], json: addresses, isLine: true, isGood: true };
  });
  return withExample(command, 'start', 'start subgraph lecos');
}
