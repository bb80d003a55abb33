import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startReferenceServer } from '../../catalogue-schema/conformance/test/reference-server.ts';
import { type EntryRecord, ownerSdl } from '../../catalogue-schema/index.ts';
import { freePort, publicUrl, type RunningCatalogue, startCatalogue, waitUntil } from '../support/index.ts';

const id = 'stadt/dataset/verkehrszaehlung';
const hidden = 'stadt/dataset/unveroeffentlicht';
const extension = 'extend type Dataset { doi: String  cite: String @requires(fields: "title publisher { name }") }';

let partner: Awaited<ReturnType<typeof startReferenceServer>>;
let catalogue: RunningCatalogue;
/** Others' records of which the partner has heard. */
const sent: unknown[] = [];

beforeAll(async () => {
  const gatewayPort = await freePort();
  const jwksUrl = `http://127.0.0.1:${gatewayPort}/.well-known/jwks.json`;
  const before = async ({ variables }: { readonly variables: Readonly<Record<string, unknown>> | undefined }) => {
    const { representations = [] } = (variables ?? {}) as { representations?: readonly { readonly id: string }[] };
    sent.push(...representations.filter((one) => !one.id.startsWith('referenz/')));
  };
  const sdl = () => `${ownerSdl()}\n${extension}`;
  partner = await startReferenceServer({ before, sdl }, { issuer: publicUrl, jwksUrl });
  catalogue = await startCatalogue({ gatewayPort, partners: [{ id: 'referenz', url: partner.url }] });
  const isIn = async () => (await catalogue.ask('{ __type(name: "Dataset") { fields { name } } }')).data.__type;
  await waitUntil(async () => JSON.stringify(await isIn()).includes('"cite"'), 60_000, 'the extension is in force');
});

afterAll(async () => {
  await catalogue.stop();
  await partner.stop();
});

test("an extension is sent the id of another owner's record, and of its fields what it requires", async () => {
  await catalogue.ask(`{ dataset(id: "${id}") { title description } }`);
  expect(sent.splice(0)).toEqual([]);
  await catalogue.ask(`{ dataset(id: "${id}") { title doi } }`);
  expect(sent.splice(0)).toEqual([{ __typename: 'Dataset', id }]);
  await catalogue.ask(`{ dataset(id: "${id}") { cite } }`);
  const { data } = await catalogue.ask(`{ dataset(id: "${id}") { title publisher { name } } }`);
  expect(sent.splice(0)).toEqual([{ __typename: 'Dataset', id, ...data.dataset }]);
});

test('of a record that the viewer may not see it hears nothing', async () => {
  const store = catalogue.owners.get('stadt')?.store;
  const sample = (await store?.read('', 1000))?.find((record) => record.id === id) as EntryRecord;
  await store?.save([{ ...sample, id: hidden, visibility: 'INTERNAL' }], 'test');
  const { data } = await catalogue.ask(`{ dataset(id: "${hidden}") { doi cite } }`);
  expect([data, sent.splice(0)]).toEqual([{ dataset: null }, []]);
});
