import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import { importJWK } from 'jose';
import { publicViewer, type SigningKey, signViewerToken, tokenAlgorithm } from '../../catalogue-schema/viewer/index.ts';
import { openRegistry } from '../../gateway/index.ts';
import { productPort, startProduct } from '../support/start-product.ts';

/**
 * `npm run bench:gateway`: what the gateway costs on top of a subgraph. Each query is asked of the gateway and, as far as
 * one subgraph can answer it, of that subgraph, in turns of a few seconds within one run; ratios, not absolute figures,
 * are what to compare. The product runs in a process of its own, as `npm start` runs it, on the sample records.
 */
const rounds = 6;
const secondsPerTurn = 3;
const connections = 8;

const searchPage = (extension: string): string => `{
  search(query: "Mobilität", first: 20) {
    totalCount
    facets { field values { value label count } }
    edges { cursor node { __typename id title summary modified owner { name }
      ... on Dataset { themes contacts { name } projects { title } distributions { format } ${extension} } } }
  }
}`;

const dataset = 'title summary themes publisher { name } distributions { format accessUrl licence { code } }';
const acrossOwners = `{
  dataset(id: "stadt/dataset/verkehrszaehlung") {
    ${dataset}
    contacts { name owner { id } }
    projects { title owner { id } }
    hosting { operator serviceLevel }
  }
}`;
const atItsOwner = `{
  _entities(representations: [{ __typename: "Dataset", id: "stadt/dataset/verkehrszaehlung" }]) {
    ... on Dataset { ${dataset} contacts { id } }
  }
}`;

interface Contender {
  readonly name: string;
  readonly path: readonly [port: number, query: string];
  /** For whom tokens are; undefined for the gateway, which takes none. */
  readonly audience: string | undefined;
  readonly rates: number[];
  readonly p99s: number[];
}

const contender = (name: string, port: number, query: string, audience?: string): Contender => ({
  name,
  path: [port, query],
  audience,
  rates: [],
  p99s: [],
});

/** Headers as the gateway would send them: signed with its key, which stands in the registry. */
async function headersFor(audience: string | undefined): Promise<Record<string, string>> {
  const headers = { 'content-type': 'application/json' };
  if (audience === undefined) return headers;
  const { operations, close } = await openRegistry({ folder: path.join(folder, 'gateway'), schema: 'gateway' });
  const [stored] = await operations.signingKeys();
  await close();
  if (stored === undefined) throw new Error('expected a key of the gateway, got none');
  const privateKey = (await importJWK(stored.privateJwk, tokenAlgorithm)) as SigningKey['privateKey'];
  const issuer = `http://localhost:${port}`;
  const key = { id: stored.id, privateKey };
  const token = await signViewerToken(publicViewer, ['records'], key, { issuer, audience });
  return { ...headers, authorization: `Bearer ${token}` };
}

async function ask({ path: [port, query], audience }: Contender): Promise<string> {
  const headers = await headersFor(audience);
  const body = JSON.stringify({ query });
  return (await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body })).text();
}

async function takeTurn({ path: [port, query], audience, rates, p99s }: Contender): Promise<void> {
  const { requests, latency, non2xx } = await autocannon({
    url: `http://127.0.0.1:${port}/graphql`,
    method: 'POST',
    headers: await headersFor(audience),
    body: JSON.stringify({ query }),
    connections,
    duration: secondsPerTurn,
  });
  if (non2xx > 0) throw new Error(`${non2xx} answers were not 2xx`);
  rates.push(requests.average);
  p99s.push(latency.p99);
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function print(pair: readonly [Contender, Contender]): void {
  for (const { name, rates, p99s } of pair) {
    console.log(`${name.padEnd(58)}${median(rates).toFixed(0).padStart(7)}${median(p99s).toFixed(1).padStart(10)}`);
  }
  const [gateway, direct] = pair;
  const slower = median(direct.rates) / median(gateway.rates);
  const later = median(gateway.p99s) / median(direct.p99s);
  console.log(`${'ratio'.padEnd(58)}${slower.toFixed(2).padStart(7)}${later.toFixed(2).padStart(10)}\n`);
}

const port = productPort();
const folder = await mkdtemp(path.join(tmpdir(), 'catalogue-bench-'));
const product = await startProduct(folder, port);
try {
  const [city, search] = [port + 1, port + 6];
  const pairs: (readonly [Contender, Contender])[] = [
    [
      contender('(a) search page, gateway', port, searchPage('')),
      contender('    the same, search subgraph', search, searchPage(''), 'search'),
    ],
    [
      contender("(a') search page with Lecos's hosting, gateway", port, searchPage('hosting { operator }')),
      contender('    without hosting, search subgraph', search, searchPage(''), 'search'),
    ],
    [
      contender('(b) dataset(id) across three owners, gateway', port, acrossOwners),
      contender("    its own part of it, the dataset's owner", city, atItsOwner, 'stadt'),
    ],
  ];
  for (const one of pairs.flat()) {
    const answer = await ask(one);
    if (answer.includes('"errors"')) throw new Error(`${one.name}: ${answer}`);
  }
  for (let round = 0; round <= rounds; round += 1) {
    for (const one of pairs.flat()) {
      await takeTurn(one);
      // The first round warms up.
      if (round === 0) one.rates.length = one.p99s.length = 0;
    }
  }
  console.log(
    `medians of ${rounds} turns of ${secondsPerTurn} s, ${connections} connections, all servers in one process`,
  );
  console.log(`${''.padEnd(58)}  req/s    p99 ms`);
  pairs.forEach(print);
} finally {
  await product.stop();
  await rm(folder, { recursive: true, force: true });
}
