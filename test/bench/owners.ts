import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EntryRecord, ownerSdl } from '../../catalogue-schema/index.ts';
import { createPlanner } from '../../gateway/apollo/index.ts';
import { composeCatalogue, ownSubgraphs } from '../../gateway/index.ts';
import { openRegistry } from '../../gateway/registry/index.ts';
import { openHostedOperations } from '../../subgraphs/hosted/index.ts';
import { searchGraphSdls } from '../../subgraphs/search/index.ts';
import { ask } from '../support/ask.ts';
import { productPort, startProduct } from '../support/start-product.ts';
import { waitUntil } from '../support/wait-until.ts';
import { indexOf, owners as namesOfCorpus, recordAt } from './search/corpus/index.ts';
import { percentile } from './search/percentile.ts';

/**
 * `npm run bench:owners`: what it costs that many partners take part. Two products run in processes of their own, beside
 * the city's five owners one with 10,000 records of 5 hosted partners, the other with as many of 50, and are asked in
 * turns; the ratio of the p95s of search is what to compare, beside the time until the second one is ready.
 */
/** Records of all partners together. */
const records = 10_000;
const rounds = 100;
/** Ports from a gateway's to that of the server of hosted partners, in the order of `npm start`. */
const hostedPort = 7;

const queries = ['Verkehr', 'Baumkataster', 'Stadt Wasser', 'Kita', 'Energie Projekt', 'Luftqualität', 'Haltestelle'];
const searchPage = `query ($query: String!) { search(query: $query, first: 20) {
  totalCount facets { field values { value label count } }
  edges { node { id title summary owner { name } ... on Dataset { contacts { name } projects { title } } } }
} }`;

const idOf = (partner: number): string => `partner-${partner}`;

/** Records of the corpus under a partner's prefix. */
function recordsOf(partner: number, recordsOfEach: number): readonly EntryRecord[] {
  const owner = partner % namesOfCorpus.length;
  const start = Math.floor(partner / namesOfCorpus.length) * recordsOfEach;
  return Array.from({ length: recordsOfEach }, (_, place) => {
    const record = JSON.stringify(recordAt(indexOf(owner, start + place)).record);
    return JSON.parse(record.replaceAll(`"${namesOfCorpus[owner]}/`, `"${idOf(partner)}/`)) as EntryRecord;
  });
}

/** Registers the partners and fills their data before anything is started. */
async function addPartners(partners: number, folder: string, port: number): Promise<void> {
  const hosted = await openHostedOperations({ folder: path.join(folder, 'hosted'), schema: 'hosted' });
  const registry = await openRegistry({ folder: path.join(folder, 'gateway'), schema: 'gateway' });
  for (let partner = 0; partner < partners; partner += 1) {
    const id = idOf(partner);
    await hosted.operations.addOwner({ id, name: `Partner ${partner}` });
    await hosted.operations.save(id, recordsOf(partner, records / partners), 'bench');
    const url = `http://127.0.0.1:${port + hostedPort}/${id}/graphql`;
    await registry.operations.publish({ id, name: `Partner ${partner}`, url, sdl: ownerSdl() }, 'bench');
  }
  await registry.close();
  await hosted.close();
}

async function start(partners: number) {
  const port = productPort();
  const folder = await mkdtemp(path.join(tmpdir(), 'catalogue-bench-'));
  await addPartners(partners, folder, port);
  const product = await startProduct(folder, port);
  const url = `http://127.0.0.1:${port}/graphql`;
  const from = performance.now();
  const isRead = async (): Promise<boolean> =>
    (await ask(url, '{ search { totalCount } }')).data.search?.totalCount > records;
  await waitUntil(isRead, 600_000, 'search has read everything');
  const stop = () => product.stop().then(() => rm(folder, { recursive: true, force: true }));
  return { url, startTime: product.startTime, catchUpTime: performance.now() - from, stop };
}

async function measure(url: string, query: string): Promise<number> {
  const from = performance.now();
  const { errors } = await ask(url, searchPage, { query });
  if (errors) throw new Error(JSON.stringify(errors));
  return performance.now() - from;
}

function plans(count: number): string {
  const owners = Array.from({ length: count }, (_, owner) => ({ name: idOf(owner), sdl: ownerSdl() }));
  const { supergraphSdl } = composeCatalogue(ownSubgraphs(searchGraphSdls), owners);
  const plan = createPlanner(supergraphSdl);
  const live =
    '{ dataset(id: "partner-1/dataset/a") { title contacts { name } projects { title datasets { title } } } }';
  return [searchPage, live].map((query) => `${plan(query).fetches} fetches`).join(', ');
}

const few = await start(5);
const many = await start(50);
try {
  const [ofFew, ofMany]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const query = queries[round % queries.length] as string;
    const [one, other] = [await measure(few.url, query), await measure(many.url, query)];
    // The first rounds warm up.
    if (round < queries.length) continue;
    ofFew.push(one);
    ofMany.push(other);
  }
  const rows = [
    ['5 partners', few, ofFew, plans(5 + 5)],
    ['50 partners', many, ofMany, plans(5 + 50)],
  ] as const;
  for (const [name, { startTime, catchUpTime }, times, planned] of rows) {
    const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)].map((time) => time.toFixed(1));
    const seconds = [startTime, catchUpTime].map((time) => `${(time / 1000).toFixed(1)} s`);
    console.log(
      `${name.padEnd(18)} ready after ${seconds[0]}, all read ${seconds[1]} later; search p50 ${p50} p95 ${p95} ms; plans of search and dataset: ${planned}`,
    );
  }
  console.log(
    `p95 with 50 partners is ${(percentile(ofMany, 0.95) / percentile(ofFew, 0.95)).toFixed(2)} times that with 5`,
  );
} finally {
  await many.stop();
  await few.stop();
}
