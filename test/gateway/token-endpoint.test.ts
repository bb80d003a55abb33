import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verifyViewerToken } from '../../catalogue-schema/viewer/index.ts';
import { type RunningGateway, startGateway } from '../../gateway/index.ts';
import { trustGateway } from '../../subgraphs/owner-kit/index.ts';
import { dropSchemas, publicUrl, schemaName, searchAt } from '../support/index.ts';

const secret = 'a-secret-of-search, with signs: +%&';
const schema = schemaName('tokens');
let folder: string;
let gateway: RunningGateway;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tokens-'));
  const url = process.env.TEST_DATABASE_URL;
  gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    publicUrl,
    owners: [{ id: 'lecos', url: 'http://127.0.0.1:9/graphql' }],
    search: searchAt('http://127.0.0.1:9'),
    database: { folder, schema, ...(url ? { url } : {}) },
    searchSecret: secret,
    timeout: 5000,
    log: () => {},
  });
});

afterAll(async () => {
  await gateway.stop();
  await dropSchemas([schema]);
  await rm(folder, { recursive: true, force: true });
});

const basic = (id: string, password: string): string =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(password)}`).toString('base64')}`;

async function post(fields: Readonly<Record<string, string>>, authorization?: string) {
  const response = await fetch(`${gateway.url}/token`, {
    method: 'POST',
    headers: authorization ? { authorization } : {},
    body: new URLSearchParams({ grant_type: 'client_credentials', audience: 'lecos', ...fields }),
  });
  return { status: response.status, headers: response.headers, answer: await response.json() };
}

test('search gets a token for the feed of one owner, which verifies it by the published keys', async () => {
  for (const given of [
    await post({}, basic('search', secret)),
    await post({ client_id: 'search', client_secret: secret }),
  ]) {
    const { status, headers, answer } = given;
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(answer).toEqual({ access_token: expect.any(String), token_type: 'Bearer', expires_in: 30, scope: 'feed' });
    const trusted = trustGateway(`${gateway.url}/graphql`, publicUrl);
    const { viewer, scopes } = await verifyViewerToken(answer.access_token, trusted, 'lecos');
    expect({ viewer, scopes: [...scopes] }).toEqual({
      viewer: { subject: null, isInternal: false, memberships: [] },
      scopes: ['feed'],
    });
  }
});

test.each([
  [{ grant_type: 'password' }, 'unsupported_grant_type'],
  [{ scope: 'records' }, 'invalid_scope'],
  [{ scope: 'feed records' }, 'invalid_scope'],
  [{ audience: 'nobody' }, 'invalid_target'],
  [{ audience: 'search' }, 'invalid_target'],
  [{ audience: '' }, 'invalid_target'],
])('%j is refused with %s', async (fields, error) => {
  const { status, answer } = await post(fields, basic('search', secret));
  expect([status, answer]).toEqual([400, { error, error_description: expect.any(String) }]);
});

test('a body of another form is refused', async () => {
  const response = await fetch(`${gateway.url}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect(response.status).toBe(415);
});

test('a wrong secret is refused, and after some of them nothing is taken from there for a while', async () => {
  const wrong = [
    basic('search', 'geheim'),
    basic('search', ''),
    basic('other', secret),
    'Basic %',
    `Bearer ${secret}`,
    undefined,
  ];
  for (const authorization of wrong) {
    const { status, headers, answer } = await post({}, authorization);
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Basic realm="catalogue"']);
    expect(answer).toEqual({ error: 'invalid_client', error_description: expect.any(String) });
  }
  for (let more = wrong.length; more < 10; more += 1) expect((await post({}, 'Basic YTpi')).status).toBe(401);
  const { status, headers } = await post({}, basic('search', secret));
  expect(status).toBe(429);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});
