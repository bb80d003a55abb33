import { expect, test } from '@jest/globals';
import { publicViewer } from '../../catalogue-schema/viewer/index.ts';
import type { DataSource, SubgraphRequest, SubgraphResponse } from '../apollo/index.ts';
import { withIds } from './with-ids.ts';

function recording(answer: SubgraphResponse) {
  const requests: SubgraphRequest[] = [];
  const source: DataSource = {
    fetch: async (request) => {
      requests.push(request);
      return answer;
    },
  };
  return { requests, source: withIds(source) };
}

const squeezed = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim();

test('the reference key is the id under another name, and every record is asked for its own', async () => {
  const { requests, source } = recording({ data: { _entities: [null] } });
  const query =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Dataset { contacts { __typename _ref } } } }';
  const variables = { representations: [{ __typename: 'Dataset', _ref: 'a/dataset/1' }] };
  await source.fetch({ query, variables }, { viewer: publicViewer });
  expect(requests[0]?.variables).toEqual({ representations: [{ __typename: 'Dataset', id: 'a/dataset/1' }] });
  expect(squeezed(requests[0]?.query)).toBe(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Dataset { contacts { __typename _ref: id } _answeredId: id } } }',
  );
});

test('what was not asked is left out, so that no owner speaks in the place of another', async () => {
  const fake = {
    title: 'FAKE',
    metering: { medium: 'GAS', more: 1 },
    contacts: [{ _ref: 'b/contact/1', name: 'FAKE' }, null],
  };
  const { source } = recording({ data: { _entities: [fake], other: 1 } });
  const query =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Dataset { m: metering { medium } metering { medium } contacts { _ref } } } }';
  expect(await source.fetch({ query, variables: { representations: [] } }, { viewer: publicViewer })).toEqual({
    data: { _entities: [{ metering: { medium: 'GAS' }, contacts: [{ _ref: 'b/contact/1' }, null] }] },
  });
});
