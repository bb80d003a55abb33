import { Command } from 'commander';
import { reporting, withExample } from '../output/index.ts';
import { type SdlOptions, withSdlOptions } from './sdl-options.ts';

/** `catalogue subgraph check` */
export function checkCommand(): Command {
  const command = new Command('check')
    .summary('say beforehand whether an SDL would be taken')
    .description(
      'Says, before anything changes, whether an SDL holds the contract, uses only directives that the gateway takes, collides with nobody, composes with all others and breaks no client.',
    );
  return withExample(
    reporting<SdlOptions>(withSdlOptions(command), async (_, options) => {
      const { check } = await import('./check.ts');
      return check(options);
    }),
    'subgraph check --name uni --routing-url http://127.0.0.1:4010/graphql',
    'subgraph check --name uni --schema uni.graphql --format json',
  );
}
