import path from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from './catalogue-schema/index.ts';
import { startGateway } from './gateway/index.ts';
import {
  type Configuration,
  exportRecords,
  importAreas,
  importFrom,
  owners,
  type RunningServer,
  readConfiguration,
  scheduleImport,
  startSubgraph,
  subgraphNames,
} from './subgraphs/index.ts';

const help = `The Leipzig data catalogue.

  npm start                          the gateway and all subgraphs in one process
  npm start -- gateway               the gateway alone
  npm start -- subgraph NAME         one subgraph alone: ${subgraphNames.join(', ')}
  npm run import -- --owner NAME --from ckan --source FILE|URL [--prune]
  npm run import -- --owner NAME --from dcat|csv --source FILE|URL [--prune]
  npm run import -- --owner NAME --from jsonl --source FILE [--prune]
  npm run import -- --owner HOSTED --from FORMAT --source FILE|URL --every "0 3 * * *" [--prune]
  npm run import -- --owner verkehrsbetriebe --from gtfs --source FILE --dataset ID
  npm run import -- areas FILE|URL [--kind district|locality|other] [--name-property NAME] [--crs EPSG:25833]
  npm run export -- --owner NAME [--output FILE]

README.md lists the environment variables.`;

function startCatalogueGateway(configuration: Configuration): Promise<RunningServer> {
  const { host, port, publicUrl, textsFolder, tiles, timeout, dataFolder, urlOf } = configuration;
  const searchUrl = urlOf('search');
  return startGateway({
    host,
    port,
    publicUrl,
    textsFolder,
    tiles,
    timeout,
    folder: path.join(dataFolder, 'gateway'),
    owners: owners.map(({ owner }) => ({ id: owner.id, url: urlOf(owner.id) })),
    search: { searchUrl, relationsUrl: new URL('/relations/graphql', searchUrl).href },
  });
}

/** Names of the servers that the words behind `start` ask for. */
function chosenServers([what, name, ...rest]: readonly string[]): readonly string[] {
  if (what === undefined) return [...subgraphNames, 'gateway'];
  if (what === 'gateway' && name === undefined) return ['gateway'];
  if (what === 'subgraph' && name !== undefined && subgraphNames.includes(name) && rest.length === 0) return [name];
  const got = ['start', what, name, ...rest].filter((word) => word !== undefined).join(' ');
  throw new StartError(
    `expected "start", "start gateway" or "start subgraph ${subgraphNames.join('|')}", got "${got}"`,
  );
}

async function stopAll(servers: readonly RunningServer[]): Promise<void> {
  for (const server of [...servers].reverse()) await server.stop();
}

/** Starts the servers one after the other, until all are up or the signal says that no more are wanted. */
async function startAll(
  names: readonly string[],
  configuration: Configuration,
  stopping: AbortSignal,
): Promise<readonly RunningServer[]> {
  const running: RunningServer[] = [];
  try {
    for (const name of names) {
      if (stopping.aborted) break;
      const server = await (name === 'gateway'
        ? startCatalogueGateway(configuration)
        : startSubgraph(name, configuration));
      running.push(server);
      console.log(`${name.padEnd(18)}${server.url}${name === 'hosted' ? '/OWNER' : ''}/graphql`);
    }
  } catch (error) {
    await stopAll(running);
    throw error;
  }
  return running;
}

/** Milliseconds in which a further signal is the same Ctrl-C: the terminal sends it to npm too, which passes it on. */
const sameSignal = 500;

async function start(words: readonly string[], configuration: Configuration): Promise<void> {
  const names = chosenServers(words);
  const stopping = new AbortController();
  const starting = startAll(names, configuration, stopping.signal);
  let stoppingSince = 0;
  const stop = async (): Promise<void> => {
    if (stopping.signal.aborted) {
      if (Date.now() - stoppingSince > sameSignal) process.exit(1);
      return;
    }
    stopping.abort();
    stoppingSince = Date.now();
    console.log('stopping …');
    await stopAll(await starting);
    process.exit(0);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const running = await starting;
  if (stopping.signal.aborted) return;
  if (names.includes('gateway')) {
    console.log(`${'GraphiQL'.padEnd(18)}${running.at(-1)?.url}/graphiql`);
    console.log(`${'search page'.padEnd(18)}${running.at(-1)?.url}/`);
  }
  console.log('ready');
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      owner: { type: 'string' },
      from: { type: 'string' },
      source: { type: 'string' },
      dataset: { type: 'string' },
      output: { type: 'string' },
      kind: { type: 'string' },
      'name-property': { type: 'string' },
      crs: { type: 'string' },
      every: { type: 'string' },
      prune: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [command, ...words] = positionals;
  if (values.help || command === undefined) return console.log(help);
  const configuration = readConfiguration(process.env, subgraphNames);
  const { owner, from, source, dataset, output, kind, crs, every, prune } = values;
  if (command === 'start') return start(words, configuration);
  if (command === 'export') return exportRecords({ owner, output }, configuration);
  if (command !== 'import') throw new StartError(`expected start, import or export, got "${command}"`);
  const [what, file] = words;
  if (what === undefined && every !== undefined) {
    const { nextRunAt } = await scheduleImport({ owner, from, source, every, prune }, configuration);
    return console.log(`scheduled, next at ${nextRunAt}`);
  }
  const isWhole =
    what === 'areas'
      ? await importAreas({ source: file, kind, nameProperty: values['name-property'], crs }, configuration)
      : await importFrom({ owner, from, source, dataset, prune }, configuration);
  if (!isWhole) process.exitCode = 1;
}

run().catch((error: Error & { code?: string }) => {
  const isExpected = error instanceof StartError || error.code?.startsWith('ERR_PARSE_ARGS');
  console.error(isExpected ? error.message : error);
  process.exit(1);
});
