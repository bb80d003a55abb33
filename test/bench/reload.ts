import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import autocannon, { type Options } from 'autocannon';
import { ownerSdl } from '../../catalogue-schema/index.ts';
import { openRegistry } from '../../gateway/registry/index.ts';
import { ask } from '../support/ask.ts';
import { productPort, startProduct } from '../support/start-product.ts';
import { percentile } from './search/percentile.ts';

/**
 * `npm run bench:reload`: what it costs clients that a partner publishes a new SDL. The product runs in a process of its
 * own under 50 requests at a time; turns in which nothing happens and turns in which SDLs are published follow one
 * another. The ratio of both p99s is what to compare; no request may fail.
 */
const rounds = 5;
const publishesPerTurn = 4;
const secondsPerTurn = 8;
const connections = 50;

const queries = [
  `{ dataset(id: "stadt/dataset/verkehrszaehlung") {
    title publisher { name } contacts { name owner { id } } projects { title owner { id } } hosting { operator }
  } }`,
  '{ search(query: "Mobilität", first: 10) { totalCount edges { node { id title owner { name } } } } }',
  '{ owners { id name records { datasets } } }',
];

interface Turn {
  readonly latencies: number[];
  failures: number;
}

const turn = (): Turn => ({ latencies: [], failures: 0 });

function load(url: string, into: Turn): Promise<void> {
  const options: Options = {
    url,
    connections,
    duration: secondsPerTurn,
    requests: queries.map((query) => ({
      method: 'POST' as const,
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      onResponse: (status: number, body: string) => {
        if (status !== 200 || body.includes('"errors"')) into.failures += 1;
      },
    })),
  };
  return new Promise((resolve, reject) => {
    const running = autocannon(options, (error, result) => {
      if (error) return reject(error);
      into.failures += result.errors + result.timeouts;
      resolve();
    });
    running.on('response', (_client, _status, _bytes, milliseconds) => into.latencies.push(milliseconds));
  });
}

const port = productPort();
const folder = await mkdtemp(path.join(tmpdir(), 'catalogue-bench-'));
const product = await startProduct(folder, port);
const url = `http://127.0.0.1:${port}`;
const { operations, close } = await openRegistry({ folder: path.join(folder, 'gateway'), schema: 'gateway' });
let published = 0;

/** Publishes an SDL with a field that was not there before; answers the milliseconds until the gateway has it. */
async function publish(): Promise<number> {
  published += 1;
  const field = `benchmark${published}`;
  const start = performance.now();
  await operations.publish(
    { id: 'uni', sdl: `${ownerSdl()}\nextend type Query { ${field}: Int }`, url: `${url}/graphql` },
    'bench',
  );
  for (;;) {
    const { data } = await ask(`${url}/graphql`, '{ __type(name: "Query") { fields { name } } }');
    if (data.__type.fields.some(({ name }: { name: string }) => name === field)) return performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

try {
  await load(url, turn());
  await publish();
  const [quiet, busy] = [turn(), turn()];
  const until: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await load(url, quiet);
    const loading = load(url, busy);
    for (let count = 0; count < publishesPerTurn; count += 1) until.push(await publish());
    await loading;
  }
  const rows = [
    ['nothing published', quiet],
    [`${until.length} SDLs published`, busy],
  ] as const;
  console.log(`${connections} requests at a time, ${rounds} turns of ${secondsPerTurn} s each, interleaved`);
  console.log(`${''.padEnd(22)}requests    failed    p50 ms    p99 ms    max ms`);
  for (const [name, { latencies, failures }] of rows) {
    const figures = [latencies.length, failures, ...[0.5, 0.99, 1].map((share) => percentile(latencies, share))];
    console.log(name.padEnd(22) + figures.map((figure) => figure.toFixed(0).padStart(8)).join('  '));
  }
  const ratio = percentile(busy.latencies, 0.99) / percentile(quiet.latencies, 0.99);
  console.log(`p99 with publishing is ${ratio.toFixed(2)} times that without`);
  console.log(
    `in force after ${percentile(until, 0.5).toFixed(0)} ms (median), ${Math.max(...until).toFixed(0)} ms (longest)`,
  );
} finally {
  await close();
  await product.stop();
  await rm(folder, { recursive: true, force: true });
}
