import { appendFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { publicViewer, signViewerToken } from '../../catalogue-schema/viewer/index.ts';
import {
  ask as askServer,
  type ForeignServer,
  startKeyServer,
  testKey,
  tokenFor,
  waitUntil,
} from '../support/index.ts';
import { type RunningPartner, startStarter, writeStarter } from './index.ts';

let folder: string;
let keys: ForeignServer;
let partner: RunningPartner;
const said: string[] = [];

const start = (): Promise<RunningPartner> => startStarter(folder, keys.url, {}, (line) => said.push(line));

const ask = async (url: string, query: string, variables: object = {}) =>
  askServer(url, query, variables, await tokenFor('hochschule'));

async function restart(meanwhile: () => Promise<void> = async () => {}): Promise<void> {
  await partner.kill();
  await meanwhile();
  partner = await start();
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'starter-'));
  await writeStarter(folder);
  keys = await startKeyServer();
  partner = await start();
});

afterAll(async () => {
  await partner.kill();
  await keys.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Change {
  readonly id: string;
  readonly operation: 'UPSERT' | 'DELETE';
  readonly dataset?: { readonly title: string } | null;
}

async function changes(after: string | null = null): Promise<{ changes: Change[]; endCursor: string }> {
  const { data, errors } = await ask(
    partner.url,
    `query ($after: String) {
      catalogueChanges(after: $after) { endCursor changes { id operation dataset { title } } }
    }`,
    { after },
  );
  expect(errors).toBeUndefined();
  return data.catalogueChanges;
}

async function changesSoon(after: string, count: number): Promise<Change[]> {
  const seen = async () => (await changes(after)).changes;
  await waitUntil(async () => (await seen()).length >= count, 20_000, `the feed told ${count} changes`);
  return seen();
}

const file = () => path.join(folder, 'records.jsonl');
const dataset = (local: string, title: string): string =>
  `${JSON.stringify({
    id: `hochschule/dataset/${local}`,
    title,
    publisher: { name: 'Hochschule' },
    modified: '2026-11-03T08:00:00Z',
    visibility: 'PUBLIC',
  })}\n`;
const without = async (id: string): Promise<string> =>
  (await readFile(file(), 'utf8'))
    .split('\n')
    .filter((line) => !line.includes(`"id":"${id}"`))
    .join('\n');

test('what init writes serves its records at once', async () => {
  expect((await changes()).changes.map(({ id, operation }) => `${operation} ${id}`)).toEqual([
    'UPSERT hochschule/contact/datenstelle',
    'UPSERT hochschule/contact/leitung',
    'UPSERT hochschule/dataset/beispieldaten',
    'UPSERT hochschule/dataset/rohdaten',
    'UPSERT hochschule/dataset/entwurf',
    'UPSERT hochschule/project/beispielprojekt',
  ]);
  const { data, errors } = await ask(
    partner.url,
    `query ($them: [_Any!]!) { _entities(representations: $them) {
      ... on Dataset { id uri themes spatial { places } owner { id name contact { id } } }
      ... on Project { summary datasetRefs lead { id name email } }
    } }`,
    {
      them: [
        { __typename: 'Project', id: 'hochschule/project/beispielprojekt' },
        { __typename: 'Dataset', id: 'hochschule/dataset/rohdaten' },
        { __typename: 'Dataset', id: 'hochschule/dataset/beispieldaten' },
        { __typename: 'Project', id: 'hochschule/dataset/beispieldaten' },
        { __typename: 'Dataset', id: 'stadt/dataset/verkehrszaehlung' },
        { __typename: 'Dataset' },
      ],
    },
  );
  expect(errors).toBeUndefined();
  expect(data._entities).toEqual([
    {
      summary: 'Ein Beispiel. datasetRefs nennt auch Datensätze anderer Stellen.',
      datasetRefs: ['hochschule/dataset/beispieldaten'],
      lead: { id: 'hochschule/contact/leitung', name: 'Leitung der Datenstelle', email: null },
    },
    null,
    {
      id: 'hochschule/dataset/beispieldaten',
      uri: 'http://catalogue.test/id/hochschule/dataset/beispieldaten',
      themes: ['GOVE'],
      spatial: null,
      owner: { id: 'hochschule', name: 'Hochschule', contact: { id: 'hochschule/contact/datenstelle' } },
    },
    null,
    null,
    null,
  ]);
});

test('a record that is added, changed or taken out is told while it runs, each once', async () => {
  const { endCursor } = await changes();
  await appendFile(file(), dataset('neu', 'Neu'));
  expect(await changesSoon(endCursor, 1)).toEqual([
    { id: 'hochschule/dataset/neu', operation: 'UPSERT', dataset: { title: 'Neu' } },
  ]);
  await writeFile(file(), `${await without('hochschule/dataset/neu')}${dataset('neu', 'Neuer')}`);
  await waitUntil(async () => (await changes(endCursor)).changes[0]?.dataset?.title === 'Neuer');
  expect((await changes(endCursor)).changes).toHaveLength(1);

  await writeFile(`${file()}.new`, await without('hochschule/dataset/neu'));
  await rename(`${file()}.new`, file());
  await waitUntil(async () => (await changes(endCursor)).changes[0]?.operation === 'DELETE');
  expect((await changes(endCursor)).changes).toEqual([
    { id: 'hochschule/dataset/neu', operation: 'DELETE', dataset: null },
  ]);
});

test('what changed while it was down is told after the start, and an old cursor still holds', async () => {
  await appendFile(file(), dataset('bleibt', 'Bleibt') + dataset('geht', 'Geht'));
  const start = await changes();
  await changesSoon(start.endCursor, 2);
  const { endCursor } = await changes();
  await restart();
  expect(await changes(endCursor)).toEqual({ endCursor, changes: [] });

  await restart(async () => writeFile(file(), await without('hochschule/dataset/geht')));
  expect((await changes(endCursor)).changes).toEqual([
    { id: 'hochschule/dataset/geht', operation: 'DELETE', dataset: null },
  ]);
  const deleted = await changes();
  await restart(async () => appendFile(file(), dataset('geht', 'Wieder da')));
  expect((await changes(deleted.endCursor)).changes).toEqual([
    { id: 'hochschule/dataset/geht', operation: 'UPSERT', dataset: { title: 'Wieder da' } },
  ]);
  const ids = (await changes()).changes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a file with a mistake is reported with its line, and nothing is lost by it', async () => {
  const before = await changes();
  const good = await readFile(file(), 'utf8');
  const lines = good.trimEnd().split('\n').length;
  await writeFile(file(), `${good.trimEnd()}\n{"id":"stadt/dataset/fremd"}\n`);
  const message = `records.jsonl:${lines + 1}: id: expected "hochschule/dataset|project|contact/…", got "stadt/dataset/fremd"`;
  await waitUntil(() => said.some((line) => line.endsWith(message)));
  await writeFile(file(), `${good.slice(0, good.length / 2)}`);
  await waitUntil(() => said.some((line) => /records stay as they are: .*JSON/.test(line)));
  expect(await changes()).toEqual(before);

  await partner.kill();
  await expect(start()).rejects.toThrow('JSON');
  await writeFile(file(), good);
  partner = await start();
  expect(await changes()).toEqual(before);
});

test('the feed is read in pages, and a cursor of another feed is refused', async () => {
  const all = await changes();
  const page =
    'query ($after: String) { catalogueChanges(after: $after, first: 2) { endCursor hasMore changes { id } } }';
  const ids: string[] = [];
  let after: string | null = null;
  for (let hasMore = true; hasMore; ) {
    const { data } = await ask(partner.url, page, { after });
    ids.push(...data.catalogueChanges.changes.map(({ id }: Change) => id));
    ({ hasMore, endCursor: after } = data.catalogueChanges);
  }
  expect(ids).toEqual(all.changes.map(({ id }) => id));
  expect(after).toBe(all.endCursor);

  const codeOf = async (cursor: string) =>
    (await ask(partner.url, page, { after: cursor })).errors?.[0]?.extensions?.code;
  await restart(() => rm(path.join(folder, 'changes.json')));
  expect(await codeOf(all.endCursor)).toBe('CURSOR_UNKNOWN');
  expect(await codeOf('')).toBe('CURSOR_UNKNOWN');
  expect(await codeOf((await changes()).endCursor.replace(/\d+$/, '999'))).toBe('CURSOR_UNKNOWN');
  const none = await ask(partner.url, '{ catalogueChanges(first: 0) { endCursor } }');
  expect(none.errors?.[0]).toMatchObject({
    message: 'first: expected 1 to 1000, got 0',
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test("the catalogue's address is all that it takes to know the catalogue's tokens", async () => {
  await partner.kill();
  partner = await startStarter(folder, undefined, { PUBLIC_URL: keys.url });
  const where = { issuer: keys.url, audience: 'hochschule' };
  const token = await signViewerToken(publicViewer, ['feed'], testKey, where);
  const { data, errors } = await askServer(partner.url, '{ catalogueChanges { changes { id } } }', {}, token);
  expect(errors).toBeUndefined();
  expect(data.catalogueChanges.changes).not.toEqual([]);
});
