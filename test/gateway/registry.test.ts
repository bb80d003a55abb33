import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { StartError } from '../../catalogue-schema/index.ts';
import type { Database } from '../../catalogue-schema/storage/index.ts';
import { openRegistryDatabase, type Registry, registryOn } from '../../gateway/registry/index.ts';
import { dropSchemas, schemaName } from '../support/index.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'registry-'));
const schema = schemaName('gateway');
let database: Database;
let registry: Registry;

beforeAll(async () => {
  const url = process.env.TEST_DATABASE_URL;
  database = await openRegistryDatabase({ folder, schema, ...(url ? { url } : {}) });
  registry = registryOn(database);
});

afterAll(async () => {
  await database.close();
  await dropSchemas([schema]);
  await rm(folder, { recursive: true, force: true });
});

const url = 'https://uni.example/graphql';

test('an owner is pending until its first SDL, and active from then on', async () => {
  const added = await registry.addOwner({ id: 'uni', name: 'Universität', kind: 'UNIVERSITY', url }, 'anna');
  expect(added).toEqual({
    id: 'uni',
    name: 'Universität',
    kind: 'UNIVERSITY',
    website: null,
    contact: null,
    url,
    state: 'pending',
    reason: null,
    followsServer: false,
    version: null,
    hash: null,
    publishedAt: null,
  });
  const first = await registry.publish({ id: 'uni', sdl: 'type Query { a: Int }' }, 'berta');
  expect(first).toEqual({ version: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/), isNew: true });
  expect(await registry.publish({ id: 'uni', sdl: 'type Query { a: Int }' }, 'berta')).toEqual({
    ...first,
    isNew: false,
  });
  expect((await registry.publish({ id: 'uni', sdl: 'type Query { b: Int }' }, 'carl')).version).toBe(2);
  const [owner] = await registry.owners();
  expect(owner).toMatchObject({ id: 'uni', state: 'active', version: 2, publishedAt: expect.stringMatching(/Z$/) });
  expect(await registry.fetchSdl('uni')).toMatchObject({ version: 2, sdl: 'type Query { b: Int }', by: 'carl' });
  expect(await registry.fetchSdl('uni', 1)).toMatchObject({ version: 1, sdl: 'type Query { a: Int }', by: 'berta' });
  expect(await registry.fetchSdl('uni', 7)).toBeNull();
});

test('who was suspended composes no more, and every change is in the history', async () => {
  const before = await registry.revision();
  await registry.setState('uni', 'suspended', 'sends foreign records', 'anna');
  expect(await registry.sdls()).toEqual([]);
  expect(await registry.setState('uni', 'active', null, 'anna')).toMatchObject({ state: 'active', reason: null });
  expect(await registry.sdls()).toEqual([{ name: 'uni', sdl: 'type Query { b: Int }' }]);
  expect(await registry.revision()).toBe(before + 2);
  const history = await registry.history('uni');
  expect(history.map(({ by, action }) => `${by} ${action}`)).toEqual([
    'anna activate',
    'anna suspend',
    'carl publish',
    'berta activate',
    'berta publish',
    'anna add',
  ]);
  expect(history[1]?.details).toEqual({ reason: 'sends foreign records' });
});

test('owners of the installation stay as they were left, but for their addresses', async () => {
  const lecos = { id: 'lecos', url: 'http://127.0.0.1:4005/graphql' };
  await registry.ensureOwners([lecos], 'configuration');
  await registry.setState('lecos', 'suspended', 'moves house', 'anna');
  const revision = await registry.revision();
  await registry.ensureOwners([lecos], 'configuration');
  expect(await registry.revision()).toBe(revision);
  await registry.ensureOwners([{ ...lecos, url: 'http://10.0.0.7:4005/graphql' }], 'configuration');
  const [, owner] = await registry.owners();
  expect(owner).toMatchObject({ state: 'suspended', followsServer: true, url: 'http://10.0.0.7:4005/graphql' });
});

test('a version that does not fit leaves the last one that did', async () => {
  await registry.noteComposition([{ name: 'uni', version: 1, problem: null }]);
  await registry.noteComposition([{ name: 'uni', version: 2, problem: 'uni: collides' }]);
  const { sdls } = await registry.snapshot();
  expect(sdls).toEqual([{ name: 'uni', version: 2, newest: 'type Query { b: Int }', good: 'type Query { a: Int }' }]);
});

test('what clients ask and how owners answer is added up', async () => {
  await registry.recordOperations([{ document: '{ a }', count: 2 }]);
  await registry.recordOperations([
    { document: '{ a }', count: 3 },
    { document: '{ b }', count: 4 },
  ]);
  expect(await registry.recordedOperations(10)).toEqual([
    { document: '{ a }', count: 5, lastUsedAt: expect.stringMatching(/Z$/) },
    { document: '{ b }', count: 4, lastUsedAt: expect.stringMatching(/Z$/) },
  ]);
  await registry.countExchanges([{ owner: 'uni', asked: 3, answered: 1 }]);
  await registry.countExchanges([{ owner: 'uni', asked: 1, answered: 1 }]);
  expect(await registry.exchanges()).toEqual([{ owner: 'uni', asked: 4, answered: 2 }]);
});

test.each([
  [{ id: 'Uni', name: 'U' }, 'name: expected a prefix of ids, as in "uni-leipzig", got "Uni"'],
  [
    { id: 'search', name: 'U' },
    'name: expected another name than datasets, projects, contacts, links, directory, search, relations, hosted, gateway, got "search"',
  ],
  [{ id: 'uni', name: 'U' }, 'name: expected one that is not taken, got "uni", which is Universität'],
  [{ id: 'hub', name: ' ' }, 'name: expected text of 1 to 500 characters, got " "'],
  [
    { id: 'hub', name: 'Hub', kind: 'SHOP' },
    'kind: expected one of CITY, MUNICIPAL_COMPANY, IT_SERVICE_PROVIDER, UNIVERSITY, HEALTH_CARE, COMPANY, ASSOCIATION, OTHER, got "SHOP"',
  ],
  [
    { id: 'hub', name: 'Hub', url: 'ftp://hub' },
    'routing-url: expected an address with http or https and without a password, got "ftp://hub"',
  ],
  [
    { id: 'hub', name: 'Hub', contact: 'hub/dataset/a' },
    'contact: expected "<owner>/contact/<local>", got "hub/dataset/a"',
  ],
])('%j is refused', async (statement, message) => {
  const revision = await registry.revision();
  await expect(registry.addOwner(statement, 'anna')).rejects.toThrow(new StartError(message));
  expect(await registry.revision()).toBe(revision);
});

test('what is not registered, or has nothing published, is not changed', async () => {
  await expect(registry.setState('hub', 'active', null, 'anna')).rejects.toThrow(
    new StartError('name: expected one of uni, lecos, got "hub"'),
  );
  await registry.addOwner({ id: 'hub', name: 'Hub' }, 'anna');
  await expect(registry.setState('hub', 'active', null, 'anna')).rejects.toThrow(
    new StartError('name: expected an owner with a published SDL, got "hub", which has none yet'),
  );
});

test('two that publish at one time get two versions', async () => {
  const sdls = Array.from({ length: 6 }, (_, index) => `type Query { c${index}: Int }`);
  const published = await Promise.all(sdls.map((sdl) => registry.publish({ id: 'hub', sdl }, 'anna')));
  expect(published.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('an owner that is deleted leaves its history, and nothing more is noted of it', async () => {
  await registry.deleteOwner('uni', 'anna');
  await expect(registry.noteSdl({ name: 'uni', sdl: 'type Query { d: Int }' }, 'gateway')).rejects.toThrow(StartError);
  expect((await registry.owners()).map(({ id }) => id)).toEqual(['lecos', 'hub']);
  expect(await registry.fetchSdl('uni')).toBeNull();
  const [newest] = await registry.history('uni');
  expect(newest).toMatchObject({ by: 'anna', action: 'delete', details: { name: 'Universität', url, version: 2 } });
});
