import type { GraphQLSchema } from 'graphql';
import type { SeededRandom } from '../bench/search/corpus/index.ts';
import { randomOperation } from './random-operation.ts';

/** What is written to the gateway's socket. */
export interface RandomRequest {
  /** How it was made. */
  readonly kind: string;
  readonly bytes: Buffer;
}

const accepts = [
  'application/json',
  'application/graphql-response+json',
  '*/*',
  'text/html',
  'multipart/mixed',
  '',
  'application/json;q=0, text/*',
  ',,;q=a',
];
const types = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=latin1',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/graphql',
  ';;;',
  '',
];
const hosts = ['catalogue.example', '', '[', 'a b', 'x:99999', '[::1]:80', 'ä', '..', '%00'];
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'BREW'];

function written(
  method: string,
  target: string,
  headers: readonly (readonly [string, string])[],
  body: Buffer,
): Buffer {
  const head = [`${method} ${target} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'utf8'), body]);
}

function post(body: string | Buffer, more: Readonly<Record<string, string>> = {}): Buffer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const headers = {
    host: 'catalogue.example',
    'content-type': 'application/json',
    'content-length': String(bytes.length),
    connection: 'close',
    ...more,
  };
  return written('POST', '/graphql', Object.entries(headers), bytes);
}

/** The bytes with some of them changed, doubled or left out. */
function mutated(random: SeededRandom, bytes: Buffer): Buffer {
  const parts = [...bytes];
  for (let change = 1 + random.below(5); change > 0; change -= 1) {
    const at = random.below(parts.length);
    const kind = random.below(4);
    if (kind === 0) parts[at] = random.below(256);
    if (kind === 1) parts.splice(at, 1 + random.below(8));
    if (kind === 2) parts.splice(at, 0, ...parts.slice(at, at + 1 + random.below(40)));
    if (kind === 3)
      parts.splice(
        at,
        0,
        ...Buffer.from(random.pick(['{', '}', '[', '"', '\\u0000', '\\ud800', '...', '$', '@', '"""', '\ufeff'])),
      );
  }
  return Buffer.from(parts);
}

/** JSON whose form is not that of a request. */
function otherJson(random: SeededRandom, query: string, variables: unknown): string {
  return random.pick([
    JSON.stringify([{ query, variables }]),
    JSON.stringify({ query: [query], variables }),
    JSON.stringify({ query: { kind: 'Document' } }),
    JSON.stringify({ query, variables: JSON.stringify(variables) }),
    JSON.stringify({ query, variables: [variables] }),
    JSON.stringify({ query, operationName: random.pick(['Nothing', '', 'Fuzz', '__proto__']) }),
    JSON.stringify({ query, operationName: 7 }),
    JSON.stringify({
      query,
      extensions: { persistedQuery: random.pick([1, {}, { version: 1 }, { version: 1, sha256Hash: 'x' }]) },
    }),
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
    JSON.stringify({ query: '', variables }),
    JSON.stringify({ query: null }),
    `{"query":${JSON.stringify(query)},"__proto__":{"a":1}}`,
    `{"query":${JSON.stringify(query)},"variables":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    `{"query":${JSON.stringify(query)},"variables":{"a":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}}`,
    JSON.stringify({ query: `{ ${'owners { contact { owner { '.repeat(random.below(400))}` }),
    JSON.stringify({ query: `{${'a{'.repeat(2000)}` }),
    JSON.stringify({ query: `query ($a: ${'['.repeat(1000)}Int${']'.repeat(1000)}) { owners { id } }` }),
    JSON.stringify({ query: `{ dataset(id: ${'['.repeat(1000)}) { id } }` }),
    JSON.stringify({ query: `${query} ${query}` }),
    JSON.stringify({ query: `mutation { a }` }),
    JSON.stringify({ query: `subscription { a }` }),
    JSON.stringify({ query: `{ ${'owners { id } '.repeat(random.below(800))} }` }),
    'null',
    '0',
    '""',
    '{}',
    '',
  ]);
}

/**
 * A request for GraphQL, as clients send it or as nobody should.
 *
 * @param token of somebody in whose name half of what can be read is asked
 */
export function randomRequest(random: SeededRandom, schema: GraphQLSchema, token: string): RandomRequest {
  const { query, variables } = randomOperation(random, schema);
  const body = JSON.stringify({ query, variables });
  const signedIn = random.chance(0.5) ? { authorization: `Bearer ${token}` } : {};
  const choice = random.next();
  if (choice < 0.5) {
    return { kind: 'operation', bytes: post(body, { accept: random.pick(accepts.slice(0, 2)), ...signedIn }) };
  }
  if (choice < 0.65)
    return {
      kind: 'mutated query',
      bytes: post(JSON.stringify({ query: mutated(random, Buffer.from(query)).toString(), variables }), signedIn),
    };
  if (choice < 0.75) return { kind: 'mutated body', bytes: post(mutated(random, Buffer.from(body))) };
  if (choice < 0.85) return { kind: 'other JSON', bytes: post(otherJson(random, query, variables)) };
  if (choice < 0.9) {
    const headers = { accept: random.pick(accepts), 'content-type': random.pick(types), host: random.pick(hosts) };
    return { kind: 'headers', bytes: post(body, headers) };
  }
  if (choice < 0.95) {
    const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const target = random.pick([
      `/graphql?${parameters}`,
      `/graphql?${parameters}&query=a`,
      `/graphql?query=${encodeURIComponent(query)}&variables=${random.pick(['{', '[]', '%zz', '%00', '%ff'])}`,
      '/graphql?query=%',
      '/graphql?',
      '/graphql',
      '/graphql%2f?query=a',
      `/graphql?query=${'x'.repeat(9000)}`,
    ]);
    const headers = [
      ['host', 'catalogue.example'],
      ['connection', 'close'],
      ['apollo-require-preflight', 'a'],
      ['accept', random.pick(accepts)],
    ] as const;
    return { kind: 'address', bytes: written(random.pick(methods), target, headers, Buffer.alloc(0)) };
  }
  return { kind: 'mutated bytes', bytes: mutated(random, post(body)) };
}
