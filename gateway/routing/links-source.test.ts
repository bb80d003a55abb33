import { afterEach, expect, test } from '@jest/globals';
import { publicViewer } from '../../catalogue-schema/viewer/index.ts';
import type { SubgraphRequest } from '../apollo/index.ts';
import { linksSource } from './links-source.ts';
import type { Representation } from './owner-router.ts';
import { type TestServer, testServer } from './test-servers.ts';

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const stub = (id: string) => ({ __typename: 'Dataset', id });
const reference = (id: string) => ({ __typename: 'Dataset', _ref: id });
const related: Readonly<Record<string, string>> = { 'a/dataset/1': 'b/dataset/1', 'b/dataset/1': 'a/dataset/2' };

/** An owner that knows the links of its own records only. */
async function startOwner(id: string): Promise<void> {
  const entity = (representation: Representation) => {
    const target = representation.id.startsWith(`${id}/`) ? related[representation.id] : undefined;
    return { relatedDatasets: target ? [reference(target)] : [] };
  };
  const answer = ({ variables }: SubgraphRequest) => ({
    data: { _entities: (variables.representations as Representation[]).map(entity) },
  });
  servers.push(await testServer(id, answer));
}

function fetchLinks(selection: string, ids: readonly string[]) {
  const source = linksSource((id) => servers.find(({ participant }) => participant.id === id)?.participant);
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Dataset { ${selection} } }
  }`;
  return source.fetch({ query, variables: { representations: ids.map(stub) } }, { viewer: publicViewer });
}

test('links of links are asked of the owner of each link', async () => {
  await startOwner('a');
  await startOwner('b');
  const selection = `relatedDatasets { __typename _ref: id
    relatedDatasets { __typename _ref: id relatedDatasets { __typename _ref: id } } }`;
  expect(await fetchLinks(selection, ['a/dataset/1', 'a/dataset/2'])).toEqual({
    data: {
      _entities: [
        {
          relatedDatasets: [
            {
              ...reference('b/dataset/1'),
              relatedDatasets: [{ ...reference('a/dataset/2'), relatedDatasets: [] }],
            },
          ],
        },
        { relatedDatasets: [] },
      ],
    },
  });
});

test('a failing owner of a link is an error at the place of the link', async () => {
  await startOwner('a');
  const refusing = await testServer('b', () => ({ errors: [{ message: 'nein' }] }));
  servers.push(refusing);
  const answer = await fetchLinks('relatedDatasets { __typename _ref: id relatedDatasets { _ref: id } }', [
    'a/dataset/1',
  ]);
  expect(answer).toEqual({
    data: { _entities: [{ relatedDatasets: [reference('b/dataset/1')] }] },
    errors: [
      {
        message: 'nein',
        path: ['_entities', 0, 'relatedDatasets', 0],
        extensions: { code: 'OWNER_ERROR', owner: 'b' },
      },
    ],
  });
});
