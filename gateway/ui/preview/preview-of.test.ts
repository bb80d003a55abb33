import { expect, test } from '@jest/globals';
import { originsOf, previewOfFile, previewOfService } from './preview-of.ts';

const file = (downloadUrl: string) => ({ format: 'CSV', mediaType: null, accessUrl: downloadUrl, downloadUrl });
const service = (endpointUrl: string) => ({ kind: 'WMS', endpointUrl, layers: ['a'] });

test.each([
  'ftp://a.test',
  'https://name@a.test',
  'https://[::1]:8080',
  'https://boese;script-src',
  'https://*',
  'https://a,b',
])('what is at %s cannot be looked into: no policy could name it', (origin) => {
  expect(previewOfFile(file(`${origin}/daten.csv`))).toBe(null);
  expect(previewOfService(service(`${origin}/wms`))).toBe(null);
});

test('images come from services alone, and no more origins are named than a header has room for', () => {
  const many = Array.from({ length: 29 }, (_, place) => `https://a${place}.test`);
  const services = [service('https://wms.test/wms'), service('https://beyond.test/wms')];
  const origins = originsOf(
    { distributions: many.map((origin) => file(`${origin}/x.csv`)), services },
    'https://c.test',
  );
  expect(origins).toEqual({ data: [...many, 'https://wms.test'], images: ['https://wms.test'] });
});

test('a page that comes over TLS names no origin that comes without', () => {
  const sources = { distributions: [file('http://a.test/x.csv')], services: [service('http://a.test/wms')] };
  expect(originsOf(sources, 'https://c.test')).toEqual({ data: [], images: [] });
  expect(originsOf(sources, 'http://c.test')).toEqual({ data: ['http://a.test'], images: ['http://a.test'] });
});
