import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DatasetRecord } from '../../catalogue-schema/index.ts';
import { startTestOwner, type TestOwner } from '../../test/support/index.ts';
import { publicViewer } from '../owner-kit/index.ts';
import { importTransitFeed, verkehrsbetriebe } from './index.ts';
import { smallFeed, writeFeed } from './test/write-feed.ts';
import { transitLoaders } from './transit-loaders.ts';

let owner: TestOwner;
beforeAll(async () => {
  owner = await startTestOwner(verkehrsbetriebe);
});
afterAll(() => owner.stop());

const ask = (query: string, variables: object = {}) => owner.ask(query, variables);
const askDatasets = (ids: readonly string[], fields: string) => owner.askEntities('Dataset', ids, fields);

const timetable = 'verkehrsbetriebe/dataset/fahrplan';
const everything = `id transitFeed {
  publisher version validFrom validUntil stopCount routeCount
  agencies { id name url timezone }
  routes { id shortName longName type agency { name } }
  stops(first: 2) { id name latitude longitude wheelchairBoarding }
}`;

/** Writes datasets that are like the sample timetable but for their ids. */
async function addDatasets(count: number, changes: Partial<DatasetRecord> = {}): Promise<readonly string[]> {
  const [like] = await owner.store.read('verkehrsbetriebe/dataset/fahrplam', 1);
  const ids = Array.from({ length: count }, (_, index) => `${timetable}-${changes.visibility ?? 'PUBLIC'}-${index}`);
  const records = ids.map((id) => ({ ...like, ...changes, id }) as DatasetRecord);
  await owner.store.save(records, 'test');
  return ids;
}

test('answers the sample feed, and none for datasets without one', async () => {
  const ids = [timetable, 'stadt/dataset/baumkataster', 'verkehrsbetriebe/dataset/haltestellen'];
  const agency = { name: 'Leipziger Verkehrsbetriebe (LVB) – Beispieldaten' };
  const route = (number: number, longName: string): object => {
    return { id: `linie-${number}`, shortName: `${number}`, longName, type: 'TRAM', agency };
  };
  expect(await askDatasets(ids, everything)).toEqual({
    data: {
      _entities: [
        {
          id: timetable,
          transitFeed: {
            publisher: 'Beispieldaten',
            version: 'Beispiel-2026-1',
            validFrom: '2026-08-01',
            validUntil: '2027-07-31',
            stopCount: 12,
            routeCount: 4,
            agencies: [{ id: 'LVB', ...agency, url: 'https://www.l.de', timezone: 'Europe/Berlin' }],
            routes: [
              route(4, 'Waldplatz – Johannisplatz (Ausschnitt)'),
              route(9, 'Hauptbahnhof – Wilhelm-Leuschner-Platz (Ausschnitt)'),
              route(11, 'Hauptbahnhof – Connewitz, Kreuz (Ausschnitt)'),
              route(16, 'Hauptbahnhof – Bayerischer Bahnhof (Ausschnitt)'),
            ],
            stops: [
              {
                id: 'hauptbahnhof',
                name: 'Hauptbahnhof',
                latitude: 51.3445,
                longitude: 12.3811,
                wheelchairBoarding: null,
              },
              {
                id: 'augustusplatz',
                name: 'Augustusplatz',
                latitude: 51.3394,
                longitude: 12.3807,
                wheelchairBoarding: null,
              },
            ],
          },
        },
        { id: 'stadt/dataset/baumkataster', transitFeed: null },
        { id: 'verkehrsbetriebe/dataset/haltestellen', transitFeed: null },
      ],
    },
  });
});

describe('an import', () => {
  const stops = Array.from({ length: 12_345 }, (_, index) => `${index},Haltestelle ${index},51.3,12.4`);
  const large = { ...smallFeed, 'stops.txt': ['stop_id,stop_name,stop_lat,stop_lon', ...stops].join('\n') };

  test('replaces the feed of its dataset, whatever the size, and tells what it read', async () => {
    const [dataset = ''] = await addDatasets(1);
    const first = await importTransitFeed(owner.database, dataset, await writeFeed(owner.folder, large));
    const days = { validFrom: '2026-01-01', validUntil: '2026-12-31' };
    expect(first).toEqual({ agencies: 1, routes: 1, stops: 12_345, ...days });
    const second = await importTransitFeed(owner.database, dataset, await writeFeed(owner.folder, smallFeed));
    expect(second).toEqual({ agencies: 1, routes: 1, stops: 1, ...days });
    expect(await askDatasets([dataset], 'transitFeed { publisher stopCount stops { name } }')).toEqual({
      data: { _entities: [{ transitFeed: { publisher: 'LVB', stopCount: 1, stops: [{ name: 'Hauptbahnhof' }] } }] },
    });
    expect(await askDatasets([timetable], 'transitFeed { stopCount }')).toEqual({
      data: { _entities: [{ transitFeed: { stopCount: 12 } }] },
    });
  });

  test('leaves everything as it was where the feed has a fault, also behind thousands of stops', async () => {
    const broken = await writeFeed(owner.folder, { ...large, 'stops.txt': `${large['stops.txt']}\nx,Ende,north,12` });
    const message = 'stops.txt, line 12347, stop_lat: expected degrees from -90 to 90, got "north"';
    await expect(importTransitFeed(owner.database, timetable, broken)).rejects.toThrow(message);
    expect(await askDatasets([timetable], 'transitFeed { version stopCount }')).toEqual({
      data: { _entities: [{ transitFeed: { version: 'Beispiel-2026-1', stopCount: 12 } }] },
    });
  });

  test.each(['verkehrsbetriebe/dataset/nirgends', 'verkehrsbetriebe/contact/datenkoordination'])(
    'refuses %s, which is no dataset',
    async (id) => {
      const message = `dataset: expected the id of a dataset whose record is there, got "${id}"`;
      await expect(importTransitFeed(owner.database, id, owner.folder)).rejects.toThrow(message);
    },
  );

  test('is known to the command as gtfs', async () => {
    const source = await writeFeed(owner.folder, smallFeed);
    const [dataset = ''] = await addDatasets(1);
    const summary = await verkehrsbetriebe.extension.importers?.gtfs?.(owner.database, { dataset, source });
    expect(summary).toMatchObject({ stops: 1 });
  });
});

test('asks the database no more often for fifty feeds than for one', async () => {
  const ids = await addDatasets(50);
  const source = await writeFeed(owner.folder, smallFeed);
  for (const id of ids.slice(0, 5)) await importTransitFeed(owner.database, id, source);
  const statements: string[] = [];
  const count = ({ sql }: { sql: string }): number => statements.push(sql);
  owner.database.knex.on('query', count);
  await askDatasets(ids.slice(0, 1), everything);
  const forOne = statements.splice(0).length;
  const answer = await askDatasets(ids, everything);
  owner.database.knex.off('query', count);
  expect(statements).toHaveLength(forOne);
  // Records, feeds, agencies, routes, stops.
  expect(forOne).toBe(5);
  expect(answer).toMatchObject({ data: { _entities: { length: 50, 4: { transitFeed: { stopCount: 1 } } } } });
});

test('keeps lists of different length apart, and refuses one that is too long', async () => {
  const fields = 'transitFeed { one: stops(first: 1) { id } two: stops(first: 2) { id } stops(first: 1001) { id } }';
  const error = { message: 'first: expected 1 to 1000, got 1001', extensions: { code: 'BAD_USER_INPUT' } };
  expect(await askDatasets([timetable], fields)).toMatchObject({ errors: [error] });
  expect(await askDatasets([timetable], fields.replace('1001', '1000'))).toMatchObject({
    data: { _entities: [{ transitFeed: { one: { length: 1 }, two: { length: 2 }, stops: { length: 12 } } }] },
  });
});

describe('transitStops', () => {
  const find = (args: string): Promise<unknown> => ask(`{ transitStops(${args}) { name } }`);
  const found = (...names: string[]): object => ({ data: { transitStops: names.map((name) => ({ name })) } });

  test('finds stops by a part of the name in any case, beginnings first, short before long', async () => {
    expect(await find('name: "rosSPLATZ"')).toEqual(found('Roßplatz'));
    expect(await find('name: " SÜD "')).toEqual(found('Südplatz'));
    expect(await find('name: "wal"')).toEqual(found('Waldplatz'));
    expect(await find('name: "bahnhof", first: 1')).toEqual(found('Hauptbahnhof'));
    expect(await find('name: "%"')).toEqual(found());
  });

  test('does not tell of the feeds of datasets that are hidden or gone', async () => {
    const [hidden = ''] = await addDatasets(1, { visibility: 'INTERNAL' });
    const [gone = ''] = await addDatasets(1);
    const stops = 'stop_id,stop_name,stop_lat,stop_lon\n1,Betriebshof Angerbrücke,51.3,12.4';
    const source = await writeFeed(owner.folder, { ...smallFeed, 'stops.txt': stops });
    for (const dataset of [hidden, gone]) await importTransitFeed(owner.database, dataset, source);
    expect(await find('name: "betriebshof"')).toEqual(found('Betriebshof Angerbrücke'));
    const { findStops } = transitLoaders(owner.database, { ...publicViewer, isInternal: true });
    expect(await findStops('betriebshof', 10)).toHaveLength(2);
    await owner.store.delete([gone]);
    expect(await find('name: "betriebshof"')).toEqual(found());
  });

  test.each([
    ['name: "a", first: 0', 'first: expected 1 to 100, got 0'],
    ['name: "a", first: 101', 'first: expected 1 to 100, got 101'],
    ['name: " "', 'name: expected a part of a stop\'s name, got " "'],
    [`name: "${'a\u0301\u0316'.repeat(400)}"`, 'name: expected at most 1000 characters, got 1200'],
    ['name: "a\\u0000"', 'name: expected a part of a stop\'s name, got "a\\u0000"'],
  ])('refuses (%s)', async (args, message) => {
    const path = ['transitStops'];
    const locations = [{ line: 1, column: 3 }];
    const extensions = { code: 'BAD_USER_INPUT' };
    expect(await find(args)).toEqual({
      data: { transitStops: null },
      errors: [{ message, locations, path, extensions }],
    });
  });
});
