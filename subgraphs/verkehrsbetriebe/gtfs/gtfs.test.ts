import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FeedFiles, smallFeed, writeFeed } from '../test/write-feed.ts';
import { checkFiles, openGtfsArchive, readAgencies, readFeedInfo, readRoutes, readStops } from './index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gtfs-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function all<Part>(parts: AsyncIterable<Part>): Promise<Part[]> {
  const found: Part[] = [];
  for await (const part of parts) found.push(part);
  return found;
}

/** Reads all that is read of a feed. */
async function readFrom(source: string) {
  const archive = await openGtfsArchive(source);
  try {
    checkFiles(archive);
    const agencies = await readAgencies(archive);
    const routes = await all(readRoutes(archive, agencies));
    return { agencies, routes, stops: await all(readStops(archive)), info: await readFeedInfo(archive) };
  } finally {
    archive.close();
  }
}

/** Reads the small feed with some files changed, or left out where there is no text. */
async function read(changes: Readonly<Record<string, string | undefined>>) {
  const files = Object.entries({ ...smallFeed, ...changes }).filter(([, text]) => text !== undefined);
  return readFrom(await writeFeed(folder, Object.fromEntries(files) as FeedFiles));
}

test('reads a zip file', async () => {
  expect(await read({})).toEqual({
    agencies: [{ id: 'LVB', name: 'LVB', url: 'https://www.l.de/', timezone: 'Europe/Berlin' }],
    routes: [{ id: '11', agency: 'LVB', shortName: '11', longName: null, type: 'TRAM' }],
    stops: [{ id: 'hbf', name: 'Hauptbahnhof', latitude: 51.3445, longitude: 12.3811, wheelchairBoarding: null }],
    info: { publisher: null, version: null, validFrom: '2026-01-01', validUntil: '2026-12-31' },
  });
});

test('reads the same from a folder', async () => {
  const unpacked = path.join(folder, 'unpacked');
  await mkdir(unpacked);
  for (const [file, text] of Object.entries(smallFeed)) await writeFile(path.join(unpacked, file), text);
  expect(await readFrom(unpacked)).toEqual(await read({}));
});

test('reads quotation marks, a byte order mark, CRLF, spaces and columns that it does not know', async () => {
  const { stops } = await read({
    'stops.txt': [
      '\uFEFF"stop_id", stop_name,stop_lat,stop_lon,wheelchair_boarding,zone_id',
      '1,"Connewitz, ""Kreuz""", 51.3,12.4,1,110',
      '2,Gleis "A",51.3,12.4,2,110',
      '',
      '3,Roßplatz,51.3,12.4,0,',
      '',
    ].join('\r\n'),
  });
  expect(stops.map(({ id, name, wheelchairBoarding }) => [id, name, wheelchairBoarding])).toEqual([
    ['1', 'Connewitz, "Kreuz"', true],
    ['2', 'Gleis "A"', false],
    ['3', 'Roßplatz', null],
  ]);
});

test('counts a station as one stop and leaves out its parts', async () => {
  const { stops } = await read({
    'stops.txt': [
      'stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station',
      'p1,Hauptbahnhof,51.3,12.4,0,s',
      'p2,Hauptbahnhof,51.3,12.4,,s',
      's,Hauptbahnhof,51.3,12.4,1,',
      'e,Eingang West,51.3,12.4,2,s',
      'n,,,,3,s',
      'w,Waldplatz,51.3,12.4,0,',
    ].join('\n'),
  });
  expect(stops.map(({ id }) => id)).toEqual(['s', 'w']);
});

test('names the means of transport, of the extended types by their hundreds', async () => {
  const codes = [0, 1, 2, 3, 4, 5, 6, 7, 11, 12, 8, 109, 204, 401, 700, 800, 900, 1000, 1100, 1200, 1300, 1400, 1501];
  const lines = codes.map((code) => `${code},${code}`);
  const { routes } = await read({ 'routes.txt': ['route_id,route_type', ...lines].join('\n') });
  expect(routes.map(({ type }) => type).join(' ')).toBe(
    'TRAM SUBWAY RAIL BUS FERRY CABLE_TRAM AERIAL_LIFT FUNICULAR TROLLEYBUS MONORAIL OTHER ' +
      'RAIL BUS SUBWAY BUS TROLLEYBUS TRAM FERRY OTHER FERRY AERIAL_LIFT FUNICULAR OTHER',
  );
});

test('knows the agencies of routes, and no address of an agency that is none', async () => {
  const { agencies, routes } = await read({
    'agency.txt': 'agency_id,agency_name,agency_url,agency_timezone\na,A,www.a.de,Europe/Berlin\nb,B,,Europe/Berlin',
    'routes.txt': 'route_id,agency_id,route_type,route_long_name\n1,b,3,Ring',
  });
  expect(agencies.map(({ url }) => url)).toEqual([null, null]);
  expect(routes).toEqual([{ id: '1', agency: 'b', shortName: null, longName: 'Ring', type: 'BUS' }]);
});

describe('the days of the timetable', () => {
  const header = 'feed_publisher_name,feed_publisher_url,feed_lang,feed_version,feed_start_date,feed_end_date';

  test('are those of feed_info.txt', async () => {
    const { info } = await read({ 'feed_info.txt': `${header}\nMDV,https://mdv.de/,de,7b,20240229,20250301` });
    expect(info).toEqual({ publisher: 'MDV', version: '7b', validFrom: '2024-02-29', validUntil: '2025-03-01' });
  });

  test('are those with service where feed_info.txt does not state them', async () => {
    const { info } = await read({
      'feed_info.txt': `${header}\nMDV,https://mdv.de/,de,,20260201,`,
      'calendar_dates.txt': 'service_id,date,exception_type\nx,20270101,1\nx,20250101,1\nx,20280101,2',
    });
    expect(info).toEqual({ publisher: 'MDV', version: null, validFrom: '2026-02-01', validUntil: '2027-01-01' });
  });

  test('are unknown where there is no service', async () => {
    const { info } = await read({
      'feed_info.txt': header,
      'calendar.txt': undefined,
      'calendar_dates.txt': 'service_id,date,exception_type',
    });
    expect(info).toEqual({ publisher: null, version: null, validFrom: null, validUntil: null });
  });
});

const faults: [what: string, changes: Readonly<Record<string, string | undefined>>, message: string][] = [
  ['a missing file', { 'stops.txt': undefined }, 'feed.zip: missing stops.txt'],
  [
    'missing files and calendars',
    { 'trips.txt': undefined, 'calendar.txt': undefined },
    'feed.zip: missing trips.txt, calendar.txt or calendar_dates.txt',
  ],
  ['an empty file', { 'routes.txt': '' }, 'routes.txt: the header line is missing'],
  [
    'a missing column',
    { 'stops.txt': 'stop_id,stop_name,stop_lon\n1,A,12' },
    'stops.txt: column stop_lat is missing in line 1',
  ],
  [
    'an empty cell',
    { 'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\n1,A,51,12\n2,,51,12' },
    'stops.txt, line 3, stop_name: expected a value, got ""',
  ],
  [
    'a latitude that is none',
    { 'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\n1,A,123.4,12' },
    'stops.txt, line 2, stop_lat: expected degrees from -90 to 90, got "123.4"',
  ],
  [
    'a longitude that is missing',
    { 'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\n1,"A\nB",51,' },
    'stops.txt, line 3, stop_lon: expected degrees from -180 to 180, got ""',
  ],
  [
    'an id that stands twice',
    { 'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\n1,A,51,12\n1,B,51,12' },
    'stops.txt, line 3, stop_id: expected an id that no other line has, got "1"',
  ],
  [
    'a cell too many',
    { 'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\n1,Connewitz, Kreuz,51,12' },
    'stops.txt: Invalid Record Length: columns length is 4, got 5 on line 2',
  ],
  [
    'a route of nobody',
    { 'routes.txt': 'route_id,agency_id,route_type\n1,x,3' },
    'routes.txt, line 2, agency_id: expected an id from agency.txt, got "x"',
  ],
  [
    'a means of transport in words',
    { 'routes.txt': 'route_id,route_type\n1,Bus' },
    'routes.txt, line 2, route_type: expected a number, got "Bus"',
  ],
  [
    'no agency',
    { 'agency.txt': 'agency_name,agency_url,agency_timezone\n' },
    'agency.txt: expected at least one agency, got none',
  ],
  [
    'a day that is none',
    { 'calendar.txt': 'service_id,start_date,end_date\nx,20260101,20260230' },
    'calendar.txt, line 2, end_date: expected a day as YYYYMMDD, got "20260230"',
  ],
];

test.each(faults)('refuses %s', async (_, changes, message) => {
  await expect(read(changes)).rejects.toThrow(new Error(message));
});

test('refuses what is not a feed, by its name', async () => {
  const text = path.join(folder, 'feed.txt');
  await writeFile(text, 'no zip');
  await expect(readFrom(text)).rejects.toThrow(`${text}: `);
  await expect(readFrom(path.join(folder, 'nowhere'))).rejects.toThrow('no such file');
});
