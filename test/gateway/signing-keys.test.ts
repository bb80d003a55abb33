import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { decodeProtectedHeader } from 'jose';
import type { Database } from '../../catalogue-schema/storage/index.ts';
import { publicViewer } from '../../catalogue-schema/viewer/index.ts';
import { openRegistryDatabase, type Registry, registryOn } from '../../gateway/registry/index.ts';
import { KeyRing, TokenSigner } from '../../gateway/tokens/index.ts';
import { dropSchemas, schemaName, waitUntil } from '../support/index.ts';

let folder: string;
let database: Database;
let registry: Registry;
const schema = schemaName('keys');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'keys-'));
  const url = process.env.TEST_DATABASE_URL;
  database = await openRegistryDatabase({ folder, schema, ...(url ? { url } : {}) });
  registry = registryOn(database);
});

afterAll(async () => {
  await database.close();
  await dropSchemas([schema]);
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await database.knex.withSchema(schema).table('signing_key').delete();
});

/** Has time pass for all keys. */
const later = (seconds: number) =>
  database.knex.raw('update ??.signing_key set signs_from = signs_from - make_interval(secs => ?)', [schema, seconds]);

const ids = async () => (await registry.signingKeys()).map(({ id }) => id);
const day = 24 * 60 * 60;

test('the first key signs at once, the next one only later, and a retired one stays until its tokens are over', async () => {
  const first = await registry.publishKey({ after: 900 }, 'test');
  expect(first.signsIn).toBeLessThanOrEqual(0);
  const second = await registry.publishKey({ after: 900 }, 'test');
  expect(second.signsIn).toBeGreaterThan(0);
  expect(await ids()).toEqual([first.id, second.id]);
  await later(901);
  expect(await ids()).toEqual([first.id, second.id]);
  await later(200);
  expect(await ids()).toEqual([second.id]);
});

test('a key that waits already is not made twice, nor one beside a young one', async () => {
  const first = await registry.publishKey({ after: 900 }, 'test');
  const second = await registry.publishKey({ after: 900 }, 'test');
  expect((await registry.publishKey({ after: 900 }, 'test')).id).toBe(second.id);
  await later(1000);
  expect((await registry.publishKey({ after: 900, oldestAge: day }, 'test')).id).toBe(second.id);
  await later(2 * day);
  expect([first.id, second.id]).not.toContain((await registry.publishKey({ after: 900, oldestAge: day }, 'test')).id);
});

test('gateways that start at once share one key, and each makes none of its own', async () => {
  const rings = [1, 2, 3].map(() => new KeyRing(registry, { days: 90 }));
  await Promise.all(rings.map((ring) => ring.start(20, () => {})));
  expect(await ids()).toHaveLength(1);
  expect(new Set(rings.map((ring) => ring.current.id)).size).toBe(1);
  await Promise.all(rings.map((ring) => ring.stop()));
});

test('after its days a key is replaced without anybody, and the new one is published before it signs', async () => {
  const ring = new KeyRing(registry, { days: 1 });
  await ring.start(20, () => {});
  const signer = new TokenSigner('http://catalogue.test', () => ring.current);
  const kid = async () => decodeProtectedHeader(await signer.tokenFor('stadt', publicViewer)).kid;
  const first = await kid();
  expect(await kid()).toBe(first);
  await later(day + 1);
  await waitUntil(() => ring.publicKeys.length === 2, 20_000, 'the new key is published');
  const [, second] = ring.publicKeys;
  expect(await kid()).toBe(first);
  await later(900);
  await waitUntil(async () => (await kid()) === second?.kid, 20_000, 'the new key signs');
  expect(ring.publicKeys.map((key) => key.kid)).toEqual([first, second?.kid]);
  for (const key of ring.publicKeys) expect(key).not.toHaveProperty('d');
  await ring.stop();
});

test('a token is signed once for a viewer and an audience', async () => {
  const ring = new KeyRing(registry, { days: 1 });
  await ring.start(60_000, () => {});
  const signer = new TokenSigner('http://catalogue.test', () => ring.current);
  const staff = { ...publicViewer, isInternal: true };
  const token = await signer.tokenFor('stadt', staff);
  expect(await signer.tokenFor('stadt', { ...staff })).toBe(token);
  const others = [
    await signer.tokenFor('lecos', staff),
    await signer.tokenFor('stadt', publicViewer),
    await signer.tokenFor('stadt', staff, 'feed'),
    await signer.tokenFor('stadt', { ...staff, memberships: [{ owner: 'stadt', roles: [] }] }),
  ];
  expect(new Set([token, ...others]).size).toBe(5);
  await ring.stop();
});
