import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { publicViewer } from '../../catalogue-schema/viewer/index.ts';
import { createFederationGateway, type DataSource, type GatewayContext, OperationLog } from '../apollo/index.ts';
import { composeCatalogue, routedSubgraphs } from '../composition/index.ts';
import { directorySdl, directorySource } from '../directory/index.ts';
import { routedSource, withIds } from './index.ts';
import type { Representation } from './owner-router.ts';
import { type TestServer, testServer } from './test-servers.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const servers = new Map<string, TestServer>();
let gateway: ApolloServer<GatewayContext>;

/** A record as an owner answers it; every dataset of an owner has the same contact. */
function recordOf({ __typename, id }: Representation): object {
  const [owner] = id.split('/');
  const contacts = [{ __typename: 'Contact', _ref: `${owner}/contact/amt` }];
  const fields = __typename === 'Dataset' ? { title: `Titel von ${id}`, contacts } : { role: `Amt von ${owner}` };
  return { __typename, id, _answeredId: id, ...fields };
}

beforeAll(async () => {
  for (const id of ids) {
    const answer = (representations: readonly Representation[]) => ({
      data: { _entities: representations.map(recordOf) },
    });
    servers.set(
      id,
      await testServer(id, ({ variables }) => answer(variables.representations as Representation[]), {
        timeout: 60_000,
      }),
    );
  }
  const { supergraphSdl } = composeCatalogue([...routedSubgraphs, { name: 'directory', sdl: directorySdl }], []);
  const routed = withIds(routedSource((id) => servers.get(id)?.participant));
  const members = ids.map((id) => ({ owner: { id, state: 'active' } }));
  const directory = directorySource(() => members as never, {} as never);
  const sourceOf = (name: string): DataSource => (name === 'directory' ? directory : routed);
  const federation = createFederationGateway(supergraphSdl, sourceOf, new OperationLog());
  gateway = new ApolloServer<GatewayContext>({ gateway: federation.gateway });
  await gateway.start();
});

afterAll(async () => {
  await gateway.stop();
  await Promise.all([...servers.values()].map((server) => server.close()));
});

test('twenty datasets of five owners with their contacts are two requests for each owner', async () => {
  const datasets = Array.from({ length: 20 }, (_, index) => `${ids[index % 5]}/dataset/${index}`);
  const fields = datasets.map((id, index) => `d${index}: dataset(id: "${id}") { title contacts { role } }`);
  const { body } = await gateway.executeOperation(
    { query: `query Twenty { ${fields.join(' ')} }` },
    { contextValue: { viewer: publicViewer } },
  );
  const answer = body.kind === 'single' ? body.singleResult : undefined;
  const expected = datasets.map((id, index) => [
    `d${index}`,
    { title: `Titel von ${id}`, contacts: [{ role: `Amt von ${ids[index % 5]}` }] },
  ]);
  expect(answer).toMatchObject({ data: Object.fromEntries(expected) });
  const asked = ids.map((id) => servers.get(id)?.requests.map(({ variables }) => variables.representations));
  expect(asked).toEqual(
    ids.map((owner) => [
      datasets.filter((id) => id.startsWith(owner)).map((id) => ({ __typename: 'Dataset', id })),
      [{ __typename: 'Contact', id: `${owner}/contact/amt` }],
    ]),
  );
});
