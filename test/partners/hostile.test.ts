import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ownerSdl, StartError } from '../../catalogue-schema/index.ts';
import {
  type ForeignServer,
  type RunningCatalogue,
  startCatalogue,
  startForeignServer,
  waitUntil,
} from '../support/index.ts';
import { type Hostility, nothing, startHostilePartners, upsert } from './hostile-partner.ts';

const wholeCity = `{
  dataset(id: "stadt/dataset/verkehrszaehlung") { title contacts { name } projects { title } hosting { operator } }
  search(query: "Verkehrszählung", first: 3) { totalCount edges { node { id title } } }
}`;

let inside: ForeignServer;
let partners: ForeignServer;
let catalogue: RunningCatalogue;
let undisturbed: unknown;

const hostilities: Readonly<Record<string, Hostility>> = {
  fremd: {
    feed: (_, owner) => ({
      ...nothing,
      changes: [upsert('stadt/dataset/untergeschoben'), upsert(`${owner}/dataset/a`)],
    }),
    entities: (ids) => ids.map(() => ({ title: 'untergeschoben', _answeredId: 'stadt/dataset/verkehrszaehlung' })),
  },
  riesig: {
    feed: (_, owner) => ({
      ...nothing,
      changes: [upsert(`${owner}/dataset/a`, { description: 'x'.repeat(10_000_000) }), upsert(`${owner}/dataset/b`)],
    }),
  },
  ozean: {
    respond: (_, response) => {
      const pour = (): void => {
        while (!response.destroyed && response.write('x'.repeat(1_000_000)));
      };
      response.writeHead(200, { 'content-type': 'application/json' }).on('drain', pour);
      pour();
    },
  },
  endlos: {
    feed: (after, owner) => {
      const changes = Array.from({ length: 500 }, (_, index) => upsert(`${owner}/dataset/a${index}`));
      return { changes, endCursor: String(Number(after ?? 0) + 1), hasMore: true };
    },
  },
  unruhe: {
    feed: (after, owner) => {
      const changes = Array.from({ length: 500 }, (_, index) => upsert(`${owner}/dataset/a${index}`));
      return { changes, endCursor: String(Number(after ?? 0) + 1), hasMore: false };
    },
  },
  wachsend: {
    feed: (after, owner) => {
      const start = Number(after ?? 0);
      const changes = Array.from({ length: 500 }, (_, index) => upsert(`${owner}/dataset/a${start + index}`));
      return { changes, endCursor: String(start + 500), hasMore: false };
    },
  },
  laut: {
    respond: (_, response) => {
      const errors = Array.from({ length: 50_000 }, () => ({ message: 'x'.repeat(400) }));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: null, errors }));
    },
  },
  seite: {
    feed: () => ({ changes: Array.from({ length: 20_000 }, () => 0), endCursor: 'x', hasMore: false }),
  },
  stehend: { feed: () => ({ changes: [], endCursor: 'here', hasMore: true }) },
  umleitung: {
    respond: (_, response) => void response.writeHead(307, { location: `${inside.url}/graphql` }).end(),
  },
  tropfen: {
    respond: (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 1000);
      response.on('close', () => clearInterval(drip));
    },
  },
};

beforeAll(async () => {
  inside = await startForeignServer((_, response) => void response.end('{"data":{"secret":true}}'));
  partners = await startHostilePartners(hostilities);
  catalogue = await startCatalogue({ timeout: 2000, mostChanges: 1500, mostRecords: 1000 });
  undisturbed = await catalogue.ask(wholeCity);
  for (const id of Object.keys(hostilities)) {
    await catalogue.registry.publish({ id, url: `${partners.url}/${id}/graphql`, sdl: ownerSdl() }, 'somebody');
  }
  const takePart = async (): Promise<boolean> => {
    const { data } = await catalogue.ask('{ owners { id } }');
    return data.owners.length === 5 + Object.keys(hostilities).length;
  };
  await waitUntil(takePart, 20_000, 'the partners take part');
});

afterAll(async () => {
  await catalogue.stop();
  await partners.stop();
  await inside.stop();
});

async function stateOf(id: string) {
  const { data } = await catalogue.ask(
    '{ owners { id server { state lastError } mirror { lastError refusedRecords } records { datasets } } }',
  );
  const { server, mirror, records } = data.owners.find((owner: { id: string }) => owner.id === id);
  return { server: server.lastError, mirror: mirror?.lastError, refused: mirror?.refusedRecords, records };
}

async function untilMirrorSays(id: string, words: string): Promise<void> {
  const says = async (): Promise<boolean> => ((await stateOf(id)).mirror ?? '').includes(words);
  await waitUntil(says, 60_000, `owners says of ${id}: ${words}`);
}

async function untilRefused(id: string): Promise<void> {
  await waitUntil(async () => (await stateOf(id)).refused === 1, 60_000, `a record of ${id} is refused`);
}

const titleOf = (id: string) => catalogue.ask(`{ dataset(id: "${id}") { title } }`);

const tooMuch = 'expected at most 1500 changes at once and in a day, got more; it is read on later';

test('a feed without an end is read no further', async () => {
  await untilMirrorSays('endlos', tooMuch);
});

test('a feed that always ends and always has news is read no further', async () => {
  await untilMirrorSays('unruhe', tooMuch);
});

test('an owner with ever more records has no more than it may, and loses none', async () => {
  await untilMirrorSays('wachsend', 'expected at most 1000 records, got more; the feed is read no further');
  expect((await stateOf('wachsend')).records).toEqual({ datasets: 1000 });
});

test("a record under another's prefix is refused, in the feed and in answers", async () => {
  await untilRefused('fremd');
  expect(await stateOf('fremd')).toMatchObject({ records: { datasets: 1 } });
  const { data } = await catalogue.ask('{ search(query: "untergeschoben") { totalCount } }');
  expect(data.search.totalCount).toBe(0);
  expect(await titleOf('fremd/dataset/a')).toEqual({
    data: { dataset: null },
    errors: [
      {
        message: 'the owner "fremd" was asked for fremd/dataset/a, got "stadt/dataset/verkehrszaehlung"',
        path: ['dataset'],
        extensions: { code: 'FOREIGN_RECORD', owner: 'fremd' },
      },
    ],
  });
});

test('a record of 10 MB is refused by itself', async () => {
  await untilRefused('riesig');
  expect(await stateOf('riesig')).toMatchObject({ mirror: null, records: { datasets: 1 } });
});

test('an answer without an end fills no memory', async () => {
  await untilMirrorSays('ozean', 'page: expected at most 32 MB, got more');
  const { errors } = await titleOf('ozean/dataset/a');
  expect(errors?.[0]?.extensions).toMatchObject({ owner: 'ozean', code: expect.stringMatching(/^OWNER_/) });
});

test('a page with more changes than were asked for is not looked at', async () => {
  await untilMirrorSays('seite', 'expected at most 500 changes in a page, as was asked for, got 20000');
});

test('of many errors few are passed on, and none at length', async () => {
  // 20 MB of errors may take a busy machine longer than an owner has for its answer.
  let errors: Awaited<ReturnType<typeof titleOf>>['errors'];
  const areAnswered = async (): Promise<boolean> => {
    errors = (await titleOf('laut/dataset/a')).errors;
    return errors?.[0]?.extensions?.code !== 'OWNER_TIMEOUT';
  };
  await waitUntil(areAnswered, 60_000, 'the owner that has 50,000 errors answers in time');
  expect(errors?.length).toBe(100);
  expect(errors?.[0]?.message).toBe('x'.repeat(300));
});

test('a feed that does not advance is told', async () => {
  await untilMirrorSays(
    'stehend',
    'expected an endCursor behind the one that was sent as hasMore is true, got the same',
  );
});

test('a redirect leads nowhere, least of all into the network', async () => {
  await untilMirrorSays('umleitung', 'could not be reached');
  const { errors } = await titleOf('umleitung/dataset/a');
  expect(errors?.[0]?.extensions).toEqual({ code: 'OWNER_UNAVAILABLE', owner: 'umleitung' });
  expect(inside.asked).toEqual([]);
});

test('an answer that drips is given up in time', async () => {
  const { errors } = await titleOf('tropfen/dataset/a');
  expect(errors?.[0]?.extensions).toEqual({ code: 'OWNER_TIMEOUT', owner: 'tropfen' });
  await untilMirrorSays('tropfen', 'no answer within 10 s');
  expect((await stateOf('tropfen')).server).toBe('no answer within 1800 ms');
});

test('an SDL of 5 MB is refused before anything is kept', async () => {
  const sdl = `${ownerSdl()}\n# ${'x'.repeat(5_000_000)}`;
  await expect(catalogue.registry.publish({ id: 'fremd', sdl }, 'somebody')).rejects.toThrow(
    new StartError(`sdl: expected at most 1000000 bytes, got ${Buffer.byteLength(sdl)}`),
  );
  expect(await catalogue.registry.fetchSdl('fremd')).toMatchObject({ version: 1 });
});

test('the others notice nothing', async () => {
  expect(await catalogue.ask(wholeCity)).toEqual(undisturbed);
  const { data } = await catalogue.ask('{ owners { id server { state } mirror { lastError } } }');
  const hostile = new Set(Object.keys(hostilities));
  const others = data.owners.filter(({ id }: { id: string }) => !hostile.has(id));
  expect(others).toHaveLength(5);
  for (const { server, mirror } of others) expect([server.state, mirror.lastError]).toEqual(['UP', null]);
});
