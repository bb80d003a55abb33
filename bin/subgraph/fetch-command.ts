import { Command, InvalidArgumentError } from 'commander';
import { StartError } from '../../catalogue-schema/index.ts';
import { type Report, reporting, withExample } from '../output/index.ts';
import { withRegistry } from '../with-registry.ts';

function readVersion(text: string): number {
  const version = Number(text);
  if (Number.isInteger(version) && version >= 1) return version;
  throw new InvalidArgumentError(`expected a whole number from 1, got "${text}"`);
}

async function fetchSdl(name: string, version: number | undefined): Promise<Report> {
  const published = await withRegistry((registry) => registry.fetchSdl(name, version));
  if (published === null) {
    const expected = version === undefined ? 'a published SDL' : `version ${version}`;
    throw new StartError(`${name}: expected ${expected}, got none; see "catalogue subgraph list"`);
  }
  return { text: [published.sdl], json: published, isGood: true };
}

/** `catalogue subgraph fetch` */
export function fetchCommand(): Command {
  const command = new Command('fetch')
    .description('Prints a published SDL, the newest where no version is named.')
    .argument('<name>', "the owner's prefix")
    .option('--version <number>', 'counted from 1', readVersion);
  return withExample(
    reporting<{ readonly version?: number }>(command, ([name = ''], { version }) => fetchSdl(name, version)),
    'subgraph fetch uni --version 2',
  );
}
