import { contact, dataset, project } from './test-support.ts';

export const csv = { id: 'csv', accessUrl: 'https://example.org/a.csv', format: 'CSV' };
export const licence = {
  code: 'dl-by-de/2.0',
  uri: 'http://dcat-ap.de/def/licenses/dl-by-de/2.0',
  title: 'DL',
  open: true,
};
export const box = (west: number, south: number, east: number, north: number) => ({
  bbox: { west, south, east, north },
});

/** Records of two owners that name one another, some of them not for everybody. */
export const stadtRecords = [
  dataset('stadt/dataset/haltestellen', {
    title: 'Haltestellen im Stadtgebiet',
    keywords: ['Nahverkehr'],
    themes: ['TRAN'],
    distributions: [{ ...csv, licence }],
    services: [{ id: 'wms', title: 'Karte', kind: 'WMS', endpointUrl: 'https://example.org/wms' }],
    spatial: box(12.2, 51.2, 12.6, 51.5),
    modified: '2026-03-01T00:00:00Z',
    contacts: ['lvb/contact/netz', 'stadt/contact/intern', 'stadt/contact/fehlt', 'stadt/contact/leitung'],
    projectRefs: ['lvb/project/echtzeit', 'lvb/project/geheim'],
    relatedDatasets: ['lvb/dataset/fahrplan', 'stadt/dataset/intern'],
  }),
  dataset('stadt/dataset/buslinien', {
    title: 'Buslinien',
    description: 'Linien mit allen **Haltestellen**, siehe [Plan](https://example.org/geheimwort).',
    themes: ['TRAN', 'ENVI'],
    distributions: [csv, { ...csv, id: 'shp', format: 'SHP' }],
    spatial: { geometry: { type: 'Point', coordinates: [12.9, 51.1] } },
    modified: '2026-04-01T00:00:00Z',
  }),
  dataset('stadt/dataset/strassen', { title: 'Straßen und Ärzte', themes: ['REGI'], modified: '2026-02-01T00:00:00Z' }),
  dataset('stadt/dataset/intern', {
    title: 'Haltestellen intern',
    visibility: 'INTERNAL',
    projectRefs: ['lvb/project/echtzeit'],
  }),
  contact('stadt/contact/intern', { name: 'Internes Postfach', visibility: 'INTERNAL' }),
  contact('stadt/contact/leitung', {
    kind: 'PERSON',
    name: 'Erika Mustermann',
    role: 'Leitung Verkehrsplanung',
    email: 'erika.mustermann@example.org',
    phone: '+49 341 555000',
    address: { street: 'Geheimgasse 7' },
    keywords: ['Verkehr'],
  }),
];

export const lvbRecords = [
  dataset('lvb/dataset/fahrplan', {
    title: 'Fahrplan',
    modified: '2026-01-01T00:00:00Z',
    contacts: ['lvb/contact/netz'],
    distributions: [
      { ...csv, licence: { ...licence, code: 'cc-zero', uri: 'http://dcat-ap.de/def/licenses/cc-zero' } },
    ],
  }),
  project('lvb/project/echtzeit', {
    title: 'Echtzeit',
    lead: 'stadt/contact/leitung',
    contacts: ['lvb/contact/netz'],
    datasetRefs: ['lvb/dataset/fahrplan', 'stadt/dataset/haltestellen', 'stadt/dataset/intern'],
  }),
  project('lvb/project/geheim', { visibility: 'RESTRICTED', datasetRefs: ['stadt/dataset/haltestellen'] }),
  project('lvb/project/takt', {
    title: 'Takt',
    lead: 'stadt/contact/intern',
    datasetRefs: ['stadt/dataset/haltestellen'],
  }),
  contact('lvb/contact/netz', { name: 'Netzplanung', unit: 'Netz', responsibilities: ['Liniennetz'] }),
];
