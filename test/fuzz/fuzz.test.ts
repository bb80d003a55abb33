import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { catalogueGraph } from '../limits/catalogue-graph.ts';
import { fuzzGateway } from './fuzz-gateway.ts';
import { type CatalogueWithEditor, startWithEditor } from './start-with-editor.ts';

let catalogue: CatalogueWithEditor;

beforeAll(async () => {
  catalogue = await startWithEditor();
});

afterAll(() => catalogue.stop());

const requests = 300;

test('whatever arrives, the answer is well-formed and no internal error', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const port = Number(new URL(catalogue.gateway.url).port);
  const indices = Array.from({ length: requests }, (_, index) => index);
  const { failures, statuses } = await fuzzGateway(port, catalogueGraph(), seed, catalogue.token, indices);
  expect({ seed, failures }).toEqual({ seed, failures: [] });
  expect(statuses['operation 200']).toBeGreaterThan(requests / 10);
  expect((await catalogue.ask('{ owners { id } }')).data.owners.length).toBeGreaterThan(0);
});
