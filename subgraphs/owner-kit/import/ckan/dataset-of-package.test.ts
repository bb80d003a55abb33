import { expect, test } from '@jest/globals';
import { checkRecord } from '../../../../catalogue-schema/index.ts';
import { datasetOfPackage } from './dataset-of-package.ts';

const links = { id: 'stadt/dataset/baeume', contacts: ['stadt/contact/gruen'], relatedDatasets: [] };
const plain = {
  id: '7f2d',
  name: 'baeume',
  title: ' Bäume  der Stadt ',
  organization: { name: 'gruen', title: 'Amt für Grün' },
  metadata_modified: '2025-05-21T14:52:44.823190',
};
const map = (further: object) => datasetOfPackage({ ...plain, ...further }, links);
const distribution = (resource: object, further: object = {}) =>
  map({ resources: [{ id: 'r1', url: 'https://daten.example.org/baeume.csv', ...resource }], ...further })
    .distributions?.[0];

test('a package with everything becomes a full record', () => {
  const dataset = map({
    notes: 'Alle **Bäume**.\r\nMit Standort. ',
    private: true,
    modified: '2026-04-08',
    issued: '2022-03-02',
    version: '2.0',
    url: 'https://gruen.example.org/baeume',
    frequency: 'http://publications.europa.eu/resource/authority/frequency/ANNUAL',
    language: ['http://publications.europa.eu/resource/authority/language/DEU'],
    hvd_category: ['http://data.europa.eu/bna/c_dd313021'],
    applicable_legislation: [
      'http://data.europa.eu/eli/reg_impl/2023/138/oj ',
      'http://data.europa.eu/eli/reg_impl/2023/138/oj',
    ],
    documentation: ['kaputt', 'https://gruen.example.org/doku'],
    author: 'Gartenbau GmbH',
    groups: [{ name: 'envi' }],
    tags: [{ name: ' Baum ' }, { name: 'baum' }, { display_name: 'Straße', name: 'strasse' }],
    politicalGeocodingLevelURI: 'http://dcat-ap.de/def/politicalGeocoding/Level/municipality',
    extras: [
      { key: 'spatial', value: '{"type": "Polygon", "coordinates": [[[12, 51], [13, 51], [13, 52], [12, 51]]]}' },
      {
        key: 'http://dcat-ap.de/def/dcatde/politicalGeocodingURI ',
        value: 'http://dcat-ap.de/def/politicalGeocoding/municipalityKey/14713000',
      },
      { key: 'extra:spatial_uri', value: 'https://www.geonames.org/2879139' },
      { key: 'extra:temporal_start ', value: '2012-01-01' },
      { key: 'temporal_end', value: '2020' },
      { key: 'http://www.w3.org/ns/dcat#theme', value: 'Stadtgrün' },
      { key: 'Quelle', value: 'Baumkontrolle' },
    ],
  });

  expect(dataset).toEqual({
    id: 'stadt/dataset/baeume',
    title: 'Bäume der Stadt',
    description: 'Alle **Bäume**.\nMit Standort.',
    translations: [],
    keywords: ['Baum', 'Straße', 'Stadtgrün'],
    themes: ['ENVI'],
    publisher: { name: 'Amt für Grün', kind: 'PUBLIC_AUTHORITY' },
    creators: [{ name: 'Gartenbau GmbH', kind: 'COMPANY' }],
    contacts: ['stadt/contact/gruen'],
    issued: '2022-03-02',
    modified: '2026-04-08T00:00:00.000Z',
    frequency: 'ANNUAL',
    spatial: {
      bbox: { west: 12, south: 51, east: 13, north: 52 },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [12, 51],
            [13, 51],
            [13, 52],
            [12, 51],
          ],
        ],
      },
      places: ['Leipzig'],
      geocodingLevel: 'MUNICIPALITY',
      geocodingKey: '14713000',
    },
    temporal: { start: '2012-01-01', end: '2020-12-31' },
    languages: ['de'],
    visibility: 'INTERNAL',
    highValueCategories: ['EARTH_OBSERVATION_AND_ENVIRONMENT'],
    legalBasis: ['http://data.europa.eu/eli/reg_impl/2023/138/oj'],
    conformsTo: [],
    landingPage: 'https://gruen.example.org/baeume',
    documentation: ['https://gruen.example.org/doku'],
    version: '2.0',
    provenance: 'Quelle: Baumkontrolle',
    distributions: [],
    services: [],
    projectRefs: [],
    relatedDatasets: [],
  });
  expect(checkRecord(dataset, 'stadt')).toMatchObject({ ok: true });
});

test('a sparse package becomes a valid record, and values that cannot be used are left out', () => {
  const dataset = map({
    url: 'siehe Homepage',
    issued: 'demnächst',
    frequency: 'http://inspire.ec.europa.eu/metadata-codelist/MaintenanceFrequencyCode/asNeeded',
    spatial: '{"type": "Polygon"}',
    temporal_start: '2025-01-01',
    temporal_end: '2020-01-01',
    author: 'Privatperson',
    resources: [{ id: 'r1', url: 'nicht vorhanden' }],
  });

  expect(checkRecord(dataset, 'stadt')).toMatchObject({ ok: true });
  expect(dataset).toMatchObject({ frequency: 'AS_NEEDED', modified: '2025-05-21T14:52:44.823Z', visibility: 'PUBLIC' });
  expect(dataset).toMatchObject({ creators: [], distributions: [] });
  for (const field of ['landingPage', 'issued', 'spatial', 'temporal']) expect(dataset).not.toHaveProperty(field);
});

test('a resource becomes a distribution', () => {
  const hash = '33b42751a1d2b240073c94145b3d1453';
  expect(
    distribution({
      name: 'Bäume',
      description: 'Alle\r\nBäume ',
      format: ' csv',
      license: 'http://dcat-ap.de/def/licenses/dl-by-de/2.0',
      licenseAttributionByText: 'Stadt Leipzig ',
      size: 47636,
      hash: `md5:${hash.toUpperCase()}`,
      last_modified: '2025-01-06T11:11:19.630232',
    }),
  ).toEqual({
    id: 'r1',
    title: 'Bäume',
    description: 'Alle\nBäume',
    accessUrl: 'https://daten.example.org/baeume.csv',
    downloadUrl: 'https://daten.example.org/baeume.csv',
    format: 'CSV',
    mediaType: 'text/csv',
    licence: expect.objectContaining({ code: 'dl-by-de/2.0' }),
    attribution: 'Stadt Leipzig',
    byteSize: 47636,
    checksum: { algorithm: 'md5', value: hash },
    modified: '2025-01-06T11:11:19.630Z',
    conformsTo: [],
  });
});

test('what a resource does not state comes from its package, its address or its media type', () => {
  const extras = [{ key: 'license_attribution_by_text', value: 'Ratsbüro' }];
  expect(distribution({ license: '' }, { license_id: 'dl-de-by-2.0', extras })).toMatchObject({
    format: 'CSV',
    attribution: 'Ratsbüro',
    licence: { code: 'dl-by-de/2.0' },
  });
  expect(distribution({ url: 'https://daten.example.org/1', mimetype: 'application/zip' })).toMatchObject({
    format: 'ZIP',
    mediaType: 'application/zip',
  });
  expect(distribution({ hash: 'unbekannt', size: 'groß' })).not.toHaveProperty('checksum');
});

test('a page is no download, and the file that is offered beside a page is', () => {
  expect(distribution({ url: 'https://daten.example.org/seite', format: 'HTML' })).not.toHaveProperty('downloadUrl');
  expect(
    distribution({ access_url: 'https://daten.example.org/seite', download_url: 'https://daten.example.org/a.csv' }),
  ).toMatchObject({ accessUrl: 'https://daten.example.org/seite', downloadUrl: 'https://daten.example.org/a.csv' });
});

test('a file that a feature service gives out is a distribution, and the service itself is one', () => {
  const query = 'typeName=OpenData%3ABaeume&outputFormat=csv';
  const { distributions, services } = map({
    resources: [
      { id: 'r1', format: 'CSV', url: `https://geo.example.org/wfs?VERSION=1.3.0&REQUEST=getFeature&${query}` },
      { id: 'r2', format: ' WFS', url: 'https://geo.example.org/wfs?REQUEST=GetCapabilities' },
    ],
  });
  expect(distributions).toEqual([expect.objectContaining({ id: 'r1', format: 'CSV' })]);
  expect(services).toEqual([expect.objectContaining({ id: 'r2', kind: 'WFS' })]);
});
