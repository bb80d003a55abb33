import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { participantsQuery } from '../../catalogue-schema/index.ts';
import { defaultProtection } from '../../gateway/index.ts';
import { pageOperations } from '../../gateway/ui/index.ts';
import { type BareGateway, startBareGateway } from './start-bare-gateway.ts';

let gateway: BareGateway;
const cleanUps: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  gateway = await startBareGateway();
});

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

afterAll(() => gateway.stop());

async function start(...parameters: Parameters<typeof startBareGateway>): Promise<BareGateway> {
  const started = await startBareGateway(...parameters);
  cleanUps.push(() => started.stop());
  return started;
}

async function answerOf(response: Promise<Response> | Response) {
  const { status, headers } = await response;
  return {
    status,
    headers,
    ...((await (await response).json()) as { data?: unknown; errors?: { message: string }[] }),
  };
}

const repeat = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => of(i)).join(' ');

test.each([
  ['aliases', `{ owners { ${repeat(51, (i) => `a${i}: id`)} } }`, 50, '51'],
  ['rootFields', `{ ${repeat(200, (i) => `a${i}: dataset(id: "a/dataset/b") { id }`)} }`, 20, '200'],
  [
    'fields',
    `{ owners { ...A } } ${repeat(20, (i) => `fragment ${'ABCDEFGHIJKLMNOPQRSTU'[i]} on Owner { ...${'ABCDEFGHIJKLMNOPQRSTU'[i + 1]} ...${'ABCDEFGHIJKLMNOPQRSTU'[i + 1]} }`)} fragment U on Owner { id }`,
    1000,
    '1048577',
  ],
  ['tokens', `{ owners { ${'id '.repeat(2600)} } }`, 2500, 'more'],
  ['directives', `{ owners { ${'id @skip(if: true) '.repeat(51)} name } }`, 50, '51'],
])('%s above the limit: the operation is refused before it is answered', async (limit, query, allowed, got) => {
  const { status, errors } = await answerOf(gateway.post({ query }));
  expect(status).toBe(400);
  expect(errors).toEqual([
    {
      message: `${limit}: expected at most ${allowed}, got ${got}`,
      extensions: { code: 'LIMIT_EXCEEDED', limit, allowed },
    },
  ]);
});

test('fragments above the limit are refused, and such as would be compared without end', async () => {
  const cycle = (count: number) =>
    repeat(count, (i) => `fragment F${i} on Owner { ...F${(i + 1) % count} ...F${(i + 2) % count} id }`);
  const many = await answerOf(gateway.post({ query: `{ owners { ...F0 } } ${cycle(51)}` }));
  expect(many).toMatchObject({
    status: 400,
    errors: [{ message: 'fragments: expected at most 50, got 51', extensions: { code: 'LIMIT_EXCEEDED' } }],
  });
  const circular = await answerOf(gateway.post({ query: `{ owners { ...F0 contact { ...F1 } } } ${cycle(50)}` }));
  expect(circular).toMatchObject({ status: 200, errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  expect(circular.errors?.[0]?.message).toMatch(/^Cannot spread fragment "F0" within itself via/);
});

test.each([
  [{ query: 'query A { owners { id } }', operationName: 'B' }, 'Unknown operation named "B".'],
  [{ query: 'query A { owners { id } }', operationName: '' }, 'Unknown operation named "".'],
  [
    { query: 'query A { owners { id } } query B { owners { id } }' },
    'Must provide operation name if query contains multiple operations.',
  ],
  [{ query: 'mutation { a }' }, 'Cannot query field "a" on type "Mutation".'],
  [{ query: 'subscription { a }' }, 'Schema is not configured to execute subscription operation.'],
])('what cannot be executed is no internal error: %j', async (body, message) => {
  const { status, errors } = await answerOf(gateway.post(body));
  expect({ status, errors }).toMatchObject({ status: 200, errors: [{ message }] });
});

test('fragments that contain each other are refused by the rules of GraphQL', async () => {
  const query = '{ owners { ...A } } fragment A on Owner { ...B } fragment B on Owner { ...A }';
  const { errors } = await answerOf(gateway.post({ query }));
  expect(errors).toMatchObject([
    { message: 'Cannot spread fragment "A" within itself via "B".', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
  ]);
});

test('limits are settings, and an address is read in one way alone', async () => {
  const { operation, request } = defaultProtection;
  const other = await start({
    protection: { operation: { ...operation, depth: 1 }, request: { ...request, url: 20_000 } },
  });
  const { errors } = await answerOf(other.post({ query: '{ owners { id } }' }));
  expect(errors).toMatchObject([{ message: 'depth: expected at most 1, got 2' }]);
  // A reader that gives up at "%zz" would see no query here.
  const address = `${other.url}?query=${encodeURIComponent(`{ owners { ${'id '.repeat(2600)} } } #`)}%zz`;
  const answer = await answerOf(fetch(address, { headers: { 'apollo-require-preflight': 'true' } }));
  expect(answer.errors?.[0]?.message).toBe('tokens: expected at most 2500, got more');
});

test('a client that asks too much is told when to come back', async () => {
  const limited = await start({
    protection: { rate: { requests: 3, cost: 100 } },
    isTrustedProxy: (address) => address === '127.0.0.1',
  });
  const askAs = (address: string, query: string) => answerOf(limited.post({ query }, { 'x-forwarded-for': address }));

  const often = [];
  for (let turn = 0; turn < 4; turn += 1) often.push(await askAs('192.0.2.1', '{ __typename }'));
  expect(often.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  const [first, , , last] = often;
  expect(first?.headers.get('ratelimit-policy')).toBe('"requests";q=3;w=60, "cost";q=100;w=60;qu="cost"');
  expect(first?.headers.get('ratelimit')).toMatch(/^"requests";r=2;t=\d+, "cost";r=100;t=0$/);
  expect(last?.errors).toEqual([
    {
      message: 'requests: expected at most 3 in a minute, got more',
      extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) },
    },
  ]);
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);

  const pageFor = (path: string, language: string, accept = 'text/html,*/*') =>
    fetch(new URL(path, limited.url), {
      headers: { accept, 'accept-language': language, 'x-forwarded-for': '192.0.2.1' },
    });
  const page = await pageFor('/suche?q=Wasser', 'de');
  expect(page.status).toBe(429);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
  const html = await page.text();
  expect(html).toContain('<h1>Das waren zu viele Anfragen auf einmal</h1>');
  expect(html).toMatch(/Versuchen Sie es in (einer Sekunde|\d+ Sekunden) noch einmal\./);
  expect(await (await pageFor('/id/stadt/dataset/x', 'en')).text()).toContain(
    '<h1>These were too many requests at once',
  );
  const forProgram = await pageFor('/id/stadt/dataset/x', 'en', 'application/json');
  expect([forProgram.status, forProgram.headers.get('content-type')]).toEqual([429, 'application/json; charset=utf-8']);
  expect(await forProgram.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });

  const dear = '{ a: owners { id } b: owners { id } }';
  const [paid, refused] = [await askAs('192.0.2.2', dear), await askAs('192.0.2.2', dear)];
  expect(paid.status).toBe(200);
  expect(refused).toMatchObject({ status: 429, errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  expect(refused.errors?.[0]?.message).toMatch(/^cost: expected at most \d+ for now, got 80$/);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('an operation ends in its time, with what has arrived', async () => {
  const slow = createServer(() => {});
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  const { port } = slow.address() as AddressInfo;
  const owners = [{ id: 'slow', url: `http://127.0.0.1:${port}/graphql` }];
  const timed = await start({ owners, timeout: 3000, protection: { operationTimeout: 200 } });
  // Before the gateway stops, which waits for what it has asked.
  cleanUps.push(async () => {
    slow.closeAllConnections();
    slow.close();
  });
  const { status, data, errors } = await answerOf(
    timed.post({ query: '{ dataset(id: "slow/dataset/x") { title } owners { id } }' }),
  );
  expect({ status, data }).toEqual({ status: 200, data: { dataset: null, owners: [{ id: 'slow' }] } });
  expect(errors).toEqual([
    expect.objectContaining({
      message: 'the operation took longer than 200 ms',
      extensions: { code: 'OPERATION_TIMEOUT' },
    }),
  ]);
});

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const byHash = (sha256Hash: string, query?: string) => ({
  ...(query === undefined ? {} : { query }),
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});

test('an operation is left once and then named by its hash', async () => {
  const query = '{ owners { id name } }';
  const unknown = await answerOf(gateway.post(byHash(hashOf(query))));
  expect(unknown.errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }]);
  expect((await answerOf(gateway.post(byHash(hashOf(query), query)))).data).toEqual({ owners: [] });
  expect((await answerOf(gateway.post(byHash(hashOf(query))))).data).toEqual({ owners: [] });
  const wrong = await answerOf(gateway.post(byHash(hashOf('{ other }'), query)));
  expect(wrong).toMatchObject({
    status: 400,
    errors: [{ message: 'provided sha does not match query', extensions: { code: 'BAD_REQUEST' } }],
  });
});

test('where only agreed operations are taken, others are refused and the pages are whole', async () => {
  const listed = '{ owners { name } }';
  const only = await start({
    protection: { persistedOperations: new Map([['owner-names', listed]]), persistedOnly: true },
  });
  expect((await answerOf(only.post(byHash('owner-names')))).data).toEqual({ owners: [] });
  expect((await answerOf(only.post({ query: listed }))).data).toEqual({ owners: [] });
  const refused = [
    { query: '{ owners { id } }' },
    byHash(hashOf('x')),
    byHash(hashOf('{ owners { id } }'), '{ owners { id } }'),
  ];
  for (const body of refused) {
    expect(await answerOf(only.post(body))).toMatchObject({
      status: 403,
      errors: [
        {
          message: 'expected an operation of the list, got another',
          extensions: { code: 'OPERATION_NOT_LISTED' },
        },
      ],
    });
  }
  const address = `${only.url}?${new URLSearchParams({ query: '{ owners { id } }' })}`;
  expect((await fetch(address, { headers: { 'apollo-require-preflight': 'true' } })).status).toBe(403);
  for (const query of [...pageOperations, participantsQuery]) {
    const { errors = [] } = await answerOf(only.post({ query }));
    expect(errors).not.toContainEqual(expect.objectContaining({ extensions: { code: 'OPERATION_NOT_LISTED' } }));
  }
  const page = await fetch(new URL('/anbieter', only.base));
  expect(page.status).toBe(200);
});

test('a number in the text of an operation that is too large to be one is refused', async () => {
  for (const number of ['1e999', '9'.repeat(400)]) {
    const query = `{ search(filter: { near: { longitude: ${number}, latitude: 51.3 } }) { totalCount } }`;
    const response = await gateway.post({ query });
    expect(response.status).toBeLessThan(500);
    expect((await answerOf(response)).errors).toEqual([
      {
        message: `expected a finite number, got "${number.slice(0, 300)}"`,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
  }
});

test('the schema, GraphiQL and suggestions can be kept back', async () => {
  const misspelt = { query: '{ owner { id } }' };
  const open = await answerOf(gateway.post(misspelt));
  expect(open.errors?.[0]?.message).toBe('Cannot query field "owner" on type "Query". Did you mean "owners"?');
  const closed = await start({ protection: { hasIntrospection: false, hasGraphiql: false, hasSuggestions: false } });
  expect((await answerOf(closed.post(misspelt))).errors?.[0]?.message).toBe(
    'Cannot query field "owner" on type "Query".',
  );
  // What looks like the beginnings of suggestions once cost the better part of a minute.
  const variables = { id: ['Did you mean '.repeat(14_000)] };
  const long = await fetch(closed.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query ($id: ID!) { node(id: $id) { id } }', variables }),
    signal: AbortSignal.timeout(15_000),
  });
  expect((await long.json()).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect((await answerOf(closed.post({ query: getIntrospectionQuery() }))).errors?.[0]).toMatchObject({
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
  expect((await fetch(new URL('/graphiql', closed.base))).status).toBe(404);
  expect(await (await fetch(new URL('/', closed.base))).text()).not.toContain('/graphiql');
  expect(await (await fetch(new URL('/', gateway.base))).text()).toContain('/graphiql');
});

test('no error tells where in the code it arose', async () => {
  const bodies = [
    '{',
    { query: '{' },
    { query: '{ nothing }' },
    { query: '{ node(id: 1.5) { id } }' },
    [1],
    { query: 1 },
  ];
  for (const body of bodies) {
    const text = await (await gateway.post(body)).text();
    expect(text).not.toMatch(/stack|node_modules|\.ts\b|\.js\b|at file/i);
  }
});
