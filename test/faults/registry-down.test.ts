import { expect, test } from '@jest/globals';
import { startGateway } from '../../gateway/index.ts';
import {
  ask,
  dropSchemas,
  freePort,
  schemaName,
  searchAt,
  signInWith,
  startProvider,
  startProxy,
  testIssuer,
  waitUntil,
} from '../support/index.ts';

const server = process.env.TEST_DATABASE_URL;
const onServer = server === undefined ? test.skip : test;
const nobody = 'http://127.0.0.1:9';
const vorstand = { owners: ['stadtwerke'], access: { roles: ['admin'] } };
const grants = '{ secondmentGrants(owner: "stadtwerke") { subject } }';
const others = '{ owners { id } }';

onServer('a gateway whose registry is away says so, and answers what needs none', async () => {
  const way = await startProxy(Number(new URL(server as string).port || 5432));
  const provider = await startProvider({ claims: { vorstand } });
  const schema = schemaName('gateway');
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const gateway = await startGateway({
    host: '127.0.0.1',
    port,
    publicUrl,
    owners: ['stadt', 'stadtwerke'].map((id) => ({ id, url: `${nobody}/graphql` })),
    search: searchAt(nobody),
    timeout: 1000,
    database: {
      url: Object.assign(new URL(server as string), { host: `127.0.0.1:${way.port}` }).href,
      folder: '',
      schema,
    },
    registryInterval: 100,
    signIn: signInWith([testIssuer(provider.issuer)]),
    log: () => {},
  });
  const token = await provider.tokenFor('vorstand');
  const post = (query: string): Promise<Response> =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
  try {
    expect(await ask(`${gateway.url}/graphql`, grants, {}, token)).toEqual({ data: { secondmentGrants: [] } });
    await way.cut();

    const response = await post(grants);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await response.json()).toEqual({
      data: null,
      errors: [
        expect.objectContaining({
          message: 'the registry cannot be read or written now',
          path: ['secondmentGrants'],
          extensions: { code: 'REGISTRY_UNAVAILABLE' },
        }),
      ],
    });
    expect((await post(others)).status).toBe(200);
    const beside = await post(`{ secondmentGrants(owner: "stadtwerke") { subject } owners { id } }`);
    expect(beside.status).toBe(200);
    expect(await beside.json()).toMatchObject({ data: { secondmentGrants: null, owners: [{ id: 'stadt' }, {}] } });

    await way.restore();
    await waitUntil(async () => (await post(grants)).status === 200, 60_000, 'the registry is asked again');
  } finally {
    await gateway.stop();
    await provider.stop();
    await way.stop();
    await dropSchemas([schema]);
  }
});
