import { Command } from 'commander';
import { reporting, withExample } from '../output/index.ts';
import type { PublishOptions } from './publish.ts';
import { withSdlOptions } from './sdl-options.ts';

/** `catalogue subgraph publish` */
export function publishCommand(): Command {
  const command = new Command('publish')
    .summary('publish an SDL, and register its owner where it is new')
    .description(
      'Checks an SDL and publishes it; all gateways take it up within two seconds. An owner that is new is registered. What does not pass the check changes nothing.',
    );
  withSdlOptions(command).option(
    '--allow-client-breaks',
    'publish in spite of CLIENT_BREAKS; the history keeps what was broken, and who did it',
    false,
  );
  return withExample(
    reporting<PublishOptions>(command, async (_, options) => {
      const { publish } = await import('./publish.ts');
      return publish(options);
    }),
    'subgraph publish --name uni --routing-url http://127.0.0.1:4010/graphql',
    'subgraph publish --name uni --schema uni.graphql --allow-client-breaks',
  );
}
