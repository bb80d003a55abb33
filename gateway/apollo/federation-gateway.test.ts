import { createHash } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { afterEach, expect, test } from '@jest/globals';
import { publicViewer } from '../../catalogue-schema/viewer/index.ts';
import {
  composeSupergraph,
  createFederationGateway,
  type FederationGateway,
  type GatewayContext,
  OperationLog,
  preparePlans,
} from './index.ts';

const asked: string[] = [];
const log = new OperationLog();
let server: ApolloServer<GatewayContext> | undefined;
afterEach(() => server?.stop());

function supergraphOf(...fields: readonly string[]): string {
  const composition = composeSupergraph([{ name: 'one', sdl: `type Query { ${fields.join(' ')} }` }]);
  if (!composition.ok) throw new Error(composition.problems.join());
  return composition.supergraphSdl;
}

async function start(sdl: string): Promise<FederationGateway> {
  const answer = async ({ query }: { readonly query: string }) => {
    asked.push(query);
    return { data: { first: 1, second: 2 } };
  };
  const federation = createFederationGateway(sdl, () => ({ fetch: answer }), log);
  server = new ApolloServer<GatewayContext>({ gateway: federation.gateway });
  await server.start();
  return federation;
}

async function ask(query: string, operationName?: string) {
  const request = { query, ...(operationName ? { operationName } : {}) };
  const { body } = await (server as ApolloServer<GatewayContext>).executeOperation(request, {
    contextValue: { viewer: publicViewer },
  });
  return body.kind === 'single' ? body.singleResult.data : undefined;
}

const named = 'query One { first } query Two { second }';

test('what is asked most is planned for the next graph, and these plans are used as soon as it is in force', async () => {
  const federation = await start(supergraphOf('first: Int', 'second: Int', 'gone: Int'));
  for (let times = 0; times < 3; times += 1) await ask('{ first }');
  await ask(named, 'Two');
  await ask(named, 'Two');
  await ask('{ gone }');
  const frequent = log.mostFrequent(10);
  expect(frequent.map(({ operationName }) => operationName)).toEqual([undefined, 'Two', undefined]);
  expect(frequent[0]?.key).toBe(createHash('sha256').update('{ first }').digest('hex'));

  const next = supergraphOf('first: Int', 'second: Int', 'added: Int');
  const prepared = preparePlans(next, frequent);
  expect(prepared.map(({ key }) => key)).toEqual(frequent.slice(0, 2).map(({ key }) => key));
  // A mark that changes nothing tells these plans from those that the gateway makes itself.
  const marked = JSON.parse(JSON.stringify(prepared).replaceAll(/("operation":"[^"]*)"/g, '$1 # prepared"'));
  federation.update(next, marked);
  asked.length = 0;
  expect(await ask('{ first }')).toEqual({ first: 1 });
  expect(await ask(named, 'Two')).toEqual({ second: 2 });
  expect(await ask(named, 'One')).toEqual({ first: 1 });
  expect(asked.map((query) => query.endsWith('# prepared'))).toEqual([true, true, false]);
});

test('operations are written down without what their clients put into them', async () => {
  await start(supergraphOf('first(text: String, count: Int): Int', 'second: Int'));
  log.takeNews();
  await ask('{ first(text: "Erika Mustermann", count: 42) }');
  await ask('{ first(text: "Max Mustermann", count: 7) }');
  const [news, ...others] = log.takeNews();
  expect(others).toEqual([]);
  expect(news?.count).toBe(2);
  expect(news?.document).not.toMatch(/Mustermann|42|7/);
  expect(log.takeNews()).toEqual([]);

  const query = (name: string) =>
    `query Find${name}($${name}: String) { ${name}: first(text: $${name}) ...${name}Parts } # ${name}
    fragment ${name}Parts on Query { ${name}Count: second second }
    query Other { second }`;
  for (const name of ['Erika', 'Max']) await ask(query(name), `Find${name}`);
  expect(log.takeNews()).toEqual([
    {
      document: `query ($value1: String) {
  alias1: first(text: $value1)
  ...Part1
}

fragment Part1 on Query {
  alias2: second
  second
}`,
      count: 2,
    },
  ]);
});
