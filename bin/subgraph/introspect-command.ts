import { Command } from 'commander';
import { type Report, reporting, withExample } from '../output/index.ts';
import { readServedSdl } from '../read-sdl.ts';

async function introspect(url: string): Promise<Report> {
  const sdl = await readServedSdl(url, url);
  return { text: [sdl], json: { url, sdl }, isGood: true };
}

/** `catalogue subgraph introspect` */
export function introspectCommand(): Command {
  const command = new Command('introspect')
    .description("Prints the SDL that a subgraph's server answers to { _service { sdl } }.")
    .argument('<url>', 'the GraphQL address of the subgraph');
  return withExample(
    reporting(command, ([url = '']) => introspect(url)),
    'subgraph introspect http://127.0.0.1:4010/graphql',
  );
}
