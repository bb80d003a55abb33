import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkRecord, type EntryRecord } from '../../catalogue-schema/index.ts';
import {
  ckanSource,
  type ImportSummary,
  importRecords,
  jsonLinesSource,
  type OwnerOperations,
  type RecordSource,
} from '../../subgraphs/owner-kit/index.ts';
import { feedTokens } from '../../subgraphs/search/index.ts';
import { ask, type RunningCatalogue, searchSecret, startCatalogue, waitUntil } from '../support/index.ts';

const packages = path.resolve(import.meta.dirname, '../../../shared/data/leipzig/ckan-packages.json');
const isThere = existsSync(packages);
if (!isThere) console.warn(`skipped: the city's real records are not at ${packages}`);
const onRealRecords = isThere ? test : test.skip;

let catalogue: RunningCatalogue;
let folder: string;

beforeAll(async () => {
  catalogue = await startCatalogue();
  folder = await mkdtemp(path.join(tmpdir(), 'import-'));
});

afterAll(async () => {
  await catalogue.stop();
  await rm(folder, { recursive: true, force: true });
});

const city = (): OwnerOperations => catalogue.owners.get('stadt')?.store as OwnerOperations;
const run = (source: RecordSource, prune = false, origin = 'ckan'): Promise<ImportSummary> =>
  importRecords({ owner: 'stadt', source, store: city(), origin, prune });

async function endCursor(): Promise<string> {
  const url = `${catalogue.owners.get('stadt')?.url}/graphql`;
  const feedToken = feedTokens({ gatewayUrl: `${catalogue.gateway.url}/graphql`, secret: searchSecret });
  for (let after: string | null = null; ; ) {
    const query = 'query ($after: String) { catalogueChanges(after: $after, first: 1000) { endCursor hasMore } }';
    const { data } = await ask(url, query, { after }, await feedToken('stadt'));
    if (!data.catalogueChanges.hasMore) return data.catalogueChanges.endCursor;
    after = data.catalogueChanges.endCursor;
  }
}

async function allRecords(): Promise<readonly EntryRecord[]> {
  const records: EntryRecord[] = [];
  for (
    let page = await city().read('', 500);
    page.length > 0;
    page = await city().read(records.at(-1)?.id ?? '', 500)
  ) {
    records.push(...page);
  }
  return records;
}

const found = async (query: string): Promise<{ totalCount: number; ids: string[] }> => {
  const text = 'query ($query: String) { search(query: $query, first: 50) { totalCount edges { node { id } } } }';
  const { data } = await catalogue.ask(text, { query });
  const ids = data.search.edges.map(({ node }: { node: { id: string } }) => node.id);
  return { totalCount: data.search.totalCount, ids };
};

onRealRecords('335 real datasets are imported and found, and a second run writes nothing', async () => {
  const first = await run(ckanSource({ owner: 'stadt', source: packages }));
  expect(first.counts.dataset).toEqual({ read: 335, new: 335, changed: 0, unchanged: 0, kept: 0, refused: 0 });
  expect(first.refusals).toEqual([]);
  const cursor = await endCursor();

  const second = await run(ckanSource({ owner: 'stadt', source: packages }), true);
  expect(second.counts.dataset).toEqual({ read: 335, new: 0, changed: 0, unchanged: 335, kept: 0, refused: 0 });
  expect(second.deleted).toBe(0);
  expect(await endCursor()).toBe(cursor);

  const real = 'stadt/dataset/geo-koordinaten-der-haltestellen-schulfahrplan-fahrbibliothek';
  await waitUntil(async () => (await found('Haltestelle')).ids.includes(real), 30_000, 'the real record is found');
});

onRealRecords('what is exported is imported without loss', async () => {
  const before = await allRecords();
  const file = path.join(folder, 'stadt.jsonl');
  await writeFile(file, before.map((record) => `${JSON.stringify(record)}\n`).join(''));
  await city().delete(before.map(({ id }) => id));
  expect(await allRecords()).toEqual([]);
  const { counts, refusals } = await run(jsonLinesSource({ source: file }), false, 'jsonl');
  expect(refusals).toEqual([]);
  expect(counts.dataset.new + counts.project.new + counts.contact.new).toBe(before.length);
  expect(await allRecords()).toEqual(before);
});

onRealRecords('pruning deletes what the source no longer has, and never after a partial read', async () => {
  const all: { name: string }[] = JSON.parse(await readFile(packages, 'utf8'));
  const [kept, part] = [path.join(folder, 'kept.json'), path.join(folder, 'part.json')];
  await writeFile(kept, JSON.stringify(all.slice(0, 300)));
  await writeFile(part, (await readFile(packages, 'utf8')).slice(0, 1_000_000));
  const datasets = async () => (await allRecords()).filter(({ id }) => id.startsWith('stadt/dataset/')).length;
  await run(ckanSource({ owner: 'stadt', source: packages }));
  const before = await datasets();

  const partial = await run(ckanSource({ owner: 'stadt', source: part }), true);
  expect(partial.failure?.from).toBe('source');
  expect(partial.notPruned).toContain('failed before the end');
  expect(await datasets()).toBe(before);

  await run(ckanSource({ owner: 'stadt', source: kept }), true);
  expect(await datasets()).toBe(before - 35);
});

test('a change is found soon, and so is its end', async () => {
  const id = 'stadt/dataset/kurz-da';
  const record = { id, title: 'Zwetschgenmarkt', publisher: { name: 'Marktamt' }, visibility: 'PUBLIC' };
  const checked = checkRecord({ ...record, modified: '2026-01-01T00:00:00Z' }, 'stadt');
  if (!checked.ok) throw new Error(checked.problems.join('; '));
  await city().save([checked.record], 'test');
  await waitUntil(async () => (await found('Zwetschgenmarkt')).ids.includes(id), 30_000, 'the new record is found');
  await city().delete([id]);
  await waitUntil(async () => (await found('Zwetschgenmarkt')).totalCount === 0, 30_000, 'the deleted record is gone');
});
