import { contact, dataset, project } from './test-support.ts';

const licence = (code: string, open: boolean) => ({
  code,
  uri: `http://dcat-ap.de/def/licenses/${code}`,
  title: code,
  open,
});
/** Degrees: west, south, east, north. */
export const box = (west: number, south: number, east: number, north: number) => ({ west, south, east, north });
const file = { id: 'datei', accessUrl: 'https://example.org/datei' };
const service = { id: 'dienst', title: 'Karte', endpointUrl: 'https://example.org/dienst' };

export const square = ({ west, south, east, north }: ReturnType<typeof box>) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

/** An invented square city from 10 to 20 degrees, with districts of one degree. */
const city = dataset('stadt/dataset/stadt', {
  title: 'Karte',
  modified: '2026-04-01T00:00:00Z',
  publisher: { name: 'Amt für Geoinformation' },
  keywords: ['Plan', 'Karte'],
  themes: ['REGI'],
  highValueCategories: ['GEOSPATIAL'],
  issued: '2020-06-01',
  temporal: { start: '2020-01-01', end: '2021-12-31' },
  spatial: { bbox: box(10, 10, 20, 20) },
  distributions: [{ ...file, format: 'SHP', licence: licence('dl-by-de/2.0', true) }],
  services: [{ ...service, kind: 'WMS', licence: licence('cc-by-nc/4.0', false) }],
});
const district = dataset('stadt/dataset/bezirk', {
  title: 'Karte',
  modified: '2026-03-01T00:00:00Z',
  keywords: ['Karte'],
  themes: ['REGI', 'ENVI'],
  issued: '2022-01-31',
  temporal: { start: '2022-01-01', end: '2022-06-30' },
  spatial: { bbox: box(12.1, 12.1, 12.9, 12.9), places: ['Nordau'] },
  distributions: [{ ...file, format: 'CSV', licence: licence('dl-by-de/2.0', true) }],
});
/** Its box touches the north-west corner of the district, the triangle itself does not. */
const triangle = dataset('stadt/dataset/dreieck', {
  title: 'Schräge Fläche',
  modified: '2026-02-01T00:00:00Z',
  issued: '2019-12-31',
  spatial: { geometry: { type: 'Polygon', coordinates: [[[11, 14], [14, 14], [11, 17], [11, 14]]] } }, // biome-ignore format: a ring
});
const point = dataset('stadt/dataset/punkt', {
  title: 'Messpunkt Nordau',
  modified: '2026-01-01T00:00:00Z',
  temporal: { start: '2023-05-01' },
  spatial: { geometry: { type: 'Point', coordinates: [13.5, 16.5] } },
});
const works = project('stadt/project/umbau', {
  title: 'Umbau',
  modified: '2025-12-01T00:00:00Z',
  status: 'RUNNING',
  start: '2021-12-31',
  end: '2022-01-01',
  keywords: ['Plan'],
  funding: [{ programme: 'EFRE', funder: 'EU', status: 'GRANTED' }],
});
const idea = project('stadt/project/idee', {
  title: 'Idee',
  modified: '2025-11-01T00:00:00Z',
  status: 'IDEA',
  funding: [{ programme: 'Horizont', funder: 'EU', status: 'APPLIED' }],
});
const mailbox = contact('stadt/contact/post', { name: 'Poststelle', modified: '2025-10-01T00:00:00Z' });
const hidden = dataset('stadt/dataset/geheim', {
  title: 'Karte Nordau',
  visibility: 'INTERNAL',
  publisher: { name: 'Geheimamt' },
  keywords: ['Geheim'],
  themes: ['GOVE'],
  spatial: { bbox: box(12, 12, 13, 13), places: ['Geheimau'] },
});
/** Everything there is in the invented city, one record hidden. */
export const cityRecords = [city, district, triangle, point, works, idea, mailbox, hidden];
