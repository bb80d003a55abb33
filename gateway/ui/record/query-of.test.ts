import { expect, test } from '@jest/globals';
import { queryOf } from './query-of.ts';

test('the query for one record needs no variables', () => {
  expect(queryOf('query D($id: ID!) { record: dataset(id: $id) { title } }', 'a/dataset/b')).toBe(
    'query D {\n  record: dataset(id: "a/dataset/b") {\n    title\n  }\n}',
  );
});
