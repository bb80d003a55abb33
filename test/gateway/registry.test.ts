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
    editUrl: null,
    state: 'pending',
    reason: null,
    followsServer: false,
    version: null,
    hash: null,
    publishedAt: null,
  });
  const first = await registry.publish({ id: 'uni', sdl: 'type Query { a: Int }' }, 'berta');
  expect(first).toEqual({ version: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/), isNew: true, state: 'active' });
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
  const published = await registry.publish({ id: 'uni', sdl: 'type Query { b: Int }' }, 'carl');
  expect(published).toMatchObject({ version: 2, isNew: false, state: 'suspended' });
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
  await registry.ensureOwners([lecos]);
  await registry.setState('lecos', 'suspended', 'moves house', 'anna');
  const revision = await registry.revision();
  expect(await registry.ensureOwners([lecos])).toEqual([]);
  expect(await registry.revision()).toBe(revision);
  const moved = await registry.ensureOwners([{ ...lecos, url: 'http://10.0.0.7:4005/graphql' }]);
  expect(moved).toEqual([{ id: 'lecos', from: lecos.url, to: 'http://10.0.0.7:4005/graphql' }]);
  const [, owner] = await registry.owners();
  expect(owner).toMatchObject({ state: 'suspended', followsServer: true, url: 'http://10.0.0.7:4005/graphql' });
});

test('owners of the installation are not published for or deleted, until they are no longer configured', async () => {
  const stadt = { id: 'stadt', url: 'http://127.0.0.1:4001/graphql' };
  const lecos = { id: 'lecos', url: 'http://10.0.0.7:4005/graphql' };
  await registry.ensureOwners([lecos, stadt]);
  const revision = await registry.revision();
  const refusal = new StartError(
    'OWNER_CONFIGURED: stadt belongs to the installation: its address comes from the configuration and its SDL from its own server',
  );
  const sdl = 'type Query { a: Int }';
  await expect(registry.publish({ id: 'stadt', sdl }, 'anna')).rejects.toThrow(refusal);
  await expect(registry.publish({ ...stadt, url, sdl }, 'anna')).rejects.toThrow(refusal);
  await expect(registry.deleteOwner('stadt', 'anna')).rejects.toThrow(refusal);
  expect(await registry.revision()).toBe(revision);
  expect(await registry.setState('stadt', 'suspended', 'moves', 'anna')).toMatchObject({ state: 'suspended' });

  await registry.ensureOwners([lecos]);
  expect((await registry.owners()).find(({ id }) => id === 'stadt')).toMatchObject({ ...stadt, followsServer: false });
  await registry.deleteOwner('stadt', 'anna');
  expect((await registry.owners()).map(({ id }) => id)).toEqual(['uni', 'lecos']);
});

test('a version that does not fit leaves the last one that did', async () => {
  const { hash } = (await registry.fetchSdl('uni', 1)) ?? { hash: '' };
  const [newest] = (await registry.snapshot()).sdls;
  const { hash: newestHash = '' } = newest ?? {};
  await registry.noteComposition([{ name: 'uni', version: 1, hash, problem: null }]);
  await registry.noteComposition([{ name: 'uni', version: 2, hash: newestHash, problem: 'uni: collides' }]);
  const expected = { name: 'uni', version: 2, hash: newestHash, newest: 'type Query { b: Int }' };
  expect((await registry.snapshot()).sdls).toEqual([{ ...expected, good: 'type Query { a: Int }' }]);
  // What was composed was another SDL of this number, before its owner was deleted and came back.
  await registry.noteComposition([{ name: 'uni', version: 2, hash, problem: null }]);
  expect((await registry.snapshot()).sdls).toEqual([{ ...expected, good: 'type Query { a: Int }' }]);
});

test('what a server says of its owner is taken at most once an hour', async () => {
  const nameOf = async () => (await registry.owners()).find(({ id }) => id === 'uni')?.name;
  await registry.describe({ id: 'uni', name: 'Universität' });
  await registry.describe({ id: 'uni', name: 'Universität Leipzig' });
  expect(await nameOf()).toBe('Universität Leipzig');
  const revision = await registry.revision();
  await registry.describe({ id: 'uni', name: 'Universität' });
  expect([await nameOf(), await registry.revision()]).toEqual(['Universität Leipzig', revision]);
  await expect(registry.describe({ id: 'uni', name: '' })).rejects.toThrow(StartError);

  const { knex } = database;
  const described_at = knex.raw("now() - interval '61 minutes'");
  await knex.withSchema(schema).table('owner').where({ id: 'uni' }).update({ described_at });
  await registry.describe({ id: 'uni', name: 'Universität' });
  expect(await nameOf()).toBe('Universität');
});

test('what a server says of its owner is taken at once where the owner is published again', async () => {
  const museum = { id: 'museum', url, sdl: 'type Query { a: Int }' };
  const nameOf = async () => (await registry.owners()).find(({ id }) => id === 'museum')?.name;
  await registry.publish(museum, 'anna');
  await registry.describe({ id: 'museum', name: 'Museum' });
  await registry.describe({ id: 'museum', name: 'Museum Leipzig' });
  expect(await nameOf()).toBe('Museum');
  await registry.publish(museum, 'anna');
  await registry.describe({ id: 'museum', name: 'Museum Leipzig' });
  expect(await nameOf()).toBe('Museum Leipzig');
  await registry.deleteOwner('museum', 'anna');
});

test('of what servers change the newest hundred are kept by owner and kind, and of what people did everything', async () => {
  const byPeople = async () => (await registry.history('uni')).filter(({ by }) => by !== 'gateway' && by !== 'uni');
  const before = await byPeople();
  for (let count = 1; count <= 105; count += 1) {
    await registry.noteSdl({ name: 'uni', sdl: `type Query { b: Int } # ${count}` });
  }
  const history = await registry.history('uni');
  const noted = history.filter(({ by }) => by === 'gateway');
  expect(noted.length).toBe(100);
  expect(noted[0]?.details).toMatchObject({ version: 107 });
  expect(await byPeople()).toEqual(before);
  expect(history.filter(({ by }) => by === 'uni').length).toBe(2);
});

test('what a publication breaks and is published in spite of is in the history, with who did it', async () => {
  const { version } = await registry.publish({ id: 'uni', sdl: 'type Query { b: Int }', accepted: ['Query.a'] }, 'eva');
  const [newest] = await registry.history('uni');
  expect(newest).toMatchObject({ by: 'eva', action: 'publish', details: { version, accepted: ['Query.a'] } });
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

test('of very many operations those are forgotten that were asked least', async () => {
  const many = Array.from({ length: 5100 }, (_, index) => ({ document: `{ f${index} }`, count: 1 }));
  await registry.recordOperations(many);
  const recorded = await registry.recordedOperations(10_000);
  expect(recorded.length).toBe(5000);
  expect(recorded.slice(0, 2).map(({ document }) => document)).toEqual(['{ a }', '{ b }']);
});

test.each([
  [{ id: 'Uni', name: 'U' }, 'name: expected a prefix of ids, as in "uni-leipzig", got "Uni"'],
  [
    { id: 'search', name: 'U' },
    'name: expected another name than datasets, projects, contacts, links, editing, directory, search, relations, hosted, gateway, got "search"',
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
  await expect(registry.noteSdl({ name: 'uni', sdl: 'type Query { d: Int }' })).rejects.toThrow(StartError);
  expect((await registry.owners()).map(({ id }) => id)).toEqual(['lecos', 'hub']);
  expect(await registry.fetchSdl('uni')).toBeNull();
  const [newest] = await registry.history('uni');
  expect(newest).toMatchObject({ by: 'anna', action: 'delete', details: { name: 'Universität', url, version: 108 } });
});

test('what an owner has granted its people ends with it, and stays in the history', async () => {
  for (const id of ['klinik', 'institut']) await registry.addOwner({ id, name: id, kind: 'HEALTH_CARE' }, 'anna');
  const person = { subject: 'https://sso.example#a1', sender: 'klinik', receiver: 'institut' };
  const granted = { ...person, grantedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/), grantedBy: 'bea' };
  const revision = await registry.revision();
  await registry.grantSecondment(person, '2099-12-31', 'bea');
  expect((await registry.snapshot()).secondments).toEqual([{ ...granted, until: '2099-12-31' }]);
  expect(await registry.grantSecondment(person, null, 'bea')).toEqual({ ...granted, until: null });
  expect(await registry.secondments()).toHaveLength(1);
  expect(await registry.revision()).toBe(revision + 2);
  await expect(registry.grantSecondment({ ...person, receiver: 'niemand' }, null, 'bea')).rejects.toThrow(StartError);
  await database.knex.raw(
    `insert into ??.secondment (subject, sender, receiver, granted_by)
     select 'https://sso.example#' || number, 'klinik', 'institut', 'bea' from generate_series(1, 999) as number`,
    [schema],
  );
  expect(await registry.grantSecondment(person, null, 'bea')).toMatchObject(person);
  await expect(registry.grantSecondment({ ...person, subject: 'https://sso.example#b' }, null, 'bea')).rejects.toThrow(
    'sender: expected at most 1000 grants by "klinik", got one more',
  );
  await registry.deleteOwner('institut', 'anna');
  expect(await registry.secondments()).toEqual([]);
  expect((await registry.history('klinik')).slice(1, 3)).toMatchObject([
    { by: 'bea', action: 'grant secondment', details: { subject: person.subject, receiver: 'institut', until: null } },
    { by: 'bea', action: 'grant secondment', details: { until: '2099-12-31' } },
  ]);
  await registry.deleteOwner('klinik', 'anna');
});
