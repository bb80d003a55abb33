import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { type BareGateway, startBareGateway } from './start-bare-gateway.ts';

let gateway: BareGateway;

beforeAll(async () => {
  gateway = await startBareGateway();
});

afterAll(() => gateway.stop());

/** What the specification leaves to the server: a GET has to show that no other site's page has made it (CSRF). */
const otherwise = [
  'MAY accept application/x-www-form-urlencoded formatted GET requests',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
];

test('GraphQL over HTTP: every MUST and SHOULD of the audit holds', async () => {
  const audits = serverAudits({ url: gateway.url, fetchFn: fetch });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  const failing = results.filter(({ status }) => status !== 'ok').map(({ name }) => name);
  expect(failing.sort()).toEqual(otherwise);
  expect(results.length).toBeGreaterThan(50);
});

test('a GET that only programs can send is answered', async () => {
  const address = `${gateway.url}?${new URLSearchParams({ query: '{ owners { id } }' })}`;
  const response = await fetch(address, { headers: { 'apollo-require-preflight': 'true' } });
  expect(await response.json()).toEqual({ data: { owners: [] } });
});

const json = 'application/json; charset=utf-8';
const send = (init: RequestInit, address = gateway.url) => fetch(address, init);
const withBody = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) => ({
  method: 'POST',
  headers,
  body,
});

test.each<[string, RequestInit, number, string]>([
  ['no JSON', withBody('{"query'), 400, "Body is not valid JSON but content-type is set to 'application/json'"],
  ['nothing', withBody(''), 400, "Body cannot be empty when content-type is set to 'application/json'"],
  ['a batch', withBody('[{"query":"{ __typename }"}]'), 400, 'Operation batching disabled.'],
  [
    'no object',
    withBody('"{ __typename }"'),
    400,
    'POST body missing, invalid Content-Type, or JSON object has no keys.',
  ],
  ['text', withBody('{ __typename }', { 'content-type': 'text/plain' }), 415, 'Unsupported Media Type'],
  ['PUT', { method: 'PUT' }, 405, 'method: expected GET or POST'],
])('%s is refused in the form of GraphQL', async (_, init, status, message) => {
  const response = await send(init);
  const { errors } = (await response.json()) as { errors: object[] };
  expect([response.status, response.headers.get('content-type'), errors]).toEqual([
    status,
    json,
    [{ message, extensions: { code: 'BAD_REQUEST' } }],
  ]);
});

test('who accepts only the media type of GraphQL gets it for every error', async () => {
  const accept = { accept: 'application/graphql-response+json' };
  const unread = await gateway.post('{"query', accept);
  const invalid = await gateway.post({ query: '{ nothing }' }, accept);
  expect([unread, invalid].map(({ status, headers }) => [status, headers.get('content-type')])).toEqual(
    [unread, invalid].map(() => [400, 'application/graphql-response+json; charset=utf-8']),
  );
});

test('a body and an address have an end', async () => {
  const long = await gateway.post({ query: `{ owners { id } } #${'x'.repeat(300_000)}` });
  expect([long.status, await long.json()]).toEqual([
    413,
    {
      errors: [
        {
          message: 'body: expected at most 300000, got 300031 bytes',
          extensions: { code: 'LIMIT_EXCEEDED', limit: 'body', allowed: 300_000 },
        },
      ],
    },
  ]);
  const address = await fetch(`${gateway.url}?query=${'x'.repeat(8000)}`);
  expect(address.status).toBe(414);
  expect(await address.json()).toMatchObject({ errors: [{ message: 'url: expected at most 8000, got 8015 bytes' }] });
});

test('where nobody is named, pages of other sites may not read; where they are, without cookies', async () => {
  const origin = 'https://daten.example';
  const closed = await gateway.post({ query: '{ owners { id } }' }, { origin });
  expect(closed.headers.get('access-control-allow-origin')).toBeNull();
  const open = await startBareGateway({ protection: { corsOrigins: [origin] } });
  try {
    const asked = 'content-type, catalogue-freshness';
    const preflight = await fetch(open.url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': asked },
    });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': asked,
    });
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    const answer = await open.post({ query: '{ owners { id } }' }, { origin });
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    const other = await open.post({ query: '{ owners { id } }' }, { origin: 'https://other.example' });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  } finally {
    await open.stop();
  }
});

test('every answer has the headers that protect it', async () => {
  const expected = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  };
  for (const page of ['/graphql?query=%7B__typename%7D', '/', '/graphiql', '/nothing', '/id/a/dataset/b']) {
    const { headers } = await fetch(new URL(page, gateway.base));
    expect({ page, ...Object.fromEntries(headers) }).toMatchObject({ page, ...expected });
    expect(headers.get('strict-transport-security')).toBeNull();
  }
  const overTls = await startBareGateway({ publicUrl: 'https://catalogue.example' });
  try {
    const { headers } = await overTls.post({ query: '{ __typename }' });
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  } finally {
    await overTls.stop();
  }
});
