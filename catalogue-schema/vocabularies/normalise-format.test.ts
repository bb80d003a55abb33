import { expect, test } from '@jest/globals';
import { fileTypes } from './file-types.ts';
import { normaliseFormat } from './normalise-format.ts';

test.each([
  ['shp', 'SHP'],
  ['Esri Shape', 'SHP'],
  ['geojson', 'GEOJSON'],
  ['application/vnd.geo+json', 'GEOJSON'],
  ['excel', 'XLSX'],
  ['GeoPackage', 'GPKG'],
  ['.csv', 'CSV'],
  ['text/csv; charset=utf-8', 'CSV'],
  ['CSV (ZIP)', 'CSV'],
  ['application/zip', 'ZIP'],
  ['application/gml+xml', 'GML'],
  ['http://publications.europa.eu/resource/authority/file-type/RDF_TURTLE', 'RDF_TURTLE'],
  ['https://www.iana.org/assignments/media-types/application/json', 'JSON'],
  ['CityGML', 'CITYGML'],
  ['Lochkarte', 'LOCHKARTE'],
])('%j is the format %s', (text, format) => {
  expect(normaliseFormat(text)?.format).toBe(format);
  expect(normaliseFormat(text)?.serviceKind).toBeUndefined();
});

test('a format comes with its media type', () => {
  expect(normaliseFormat('csv')).toEqual({ format: 'CSV', mediaType: 'text/csv' });
});

test.each([
  [' WMS', 'WMS_SRVC', 'WMS'],
  ['OGC:WFS', 'WFS_SRVC', 'WFS'],
  ['WMTS_SRVC', 'WMTS_SRVC', 'WMTS'],
  ['application/vnd.ogc.wms_xml', 'WMS_SRVC', 'WMS'],
  ['OGC API - Features', 'OGC_API', 'OGC_API'],
  ['GraphQL', 'GRAPHQL', 'GRAPHQL'],
  ['OParl', 'OPARL', 'OPARL'],
])('%j is a service', (text, format, serviceKind) => {
  expect(normaliseFormat(text)).toEqual({ format, serviceKind });
});

test('an empty text is no format', () => {
  expect(normaliseFormat('  ')).toBeUndefined();
});

test('every code is found by itself and by each of its aliases', () => {
  for (const [code, { aliases }] of Object.entries(fileTypes)) {
    for (const spelling of [code, code.toLowerCase(), ...aliases]) expect(normaliseFormat(spelling)?.format).toBe(code);
  }
});
