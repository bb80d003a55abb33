import { expect, test } from '@jest/globals';
import { checkRecord } from './check-record.ts';

const dataset = {
  id: 'stadt/dataset/baum',
  title: 'Bäume',
  publisher: { name: 'Stadt Leipzig' },
  modified: '2026-01-01T00:00:00Z',
  visibility: 'PUBLIC',
};

test('a record comes out in its one stored form', () => {
  const checked = checkRecord({ ...dataset, landingPage: 'https://leipzig.de', description: null }, 'stadt');
  expect(checked.ok && checked.record).toMatchObject({
    ...dataset,
    modified: '2026-01-01T00:00:00.000Z',
    landingPage: 'https://leipzig.de/',
    audience: [],
    keywords: [],
    distributions: [],
  });
  expect(checked.ok && 'description' in checked.record).toBe(false);
});

test.each([
  [{ id: 'baum' }, 'id: expected "<owner>/<kind>/<local>", got "baum"'],
  [{ id: 'lecos/dataset/baum' }, 'id: expected the prefix "stadt/", got "lecos/dataset/baum"'],
  [{ title: ' ' }, 'title: expected text, got an empty string'],
  [
    { landingPage: 'javascript:alert(1)' },
    'landingPage: expected an absolute http or https address, got "javascript:alert(1)"',
  ],
  [{ themes: ['BAUM'] }, 'themes.0: Value "BAUM" does not exist in "Theme" enum., got "BAUM"'],
  [{ colour: 'green' }, 'colour: Field "colour" is not defined by type "DatasetRecord".'],
  [{ contacts: ['stadt/project/x'] }, 'contacts.0: expected "<owner>/contact/<local>", got "stadt/project/x"'],
  [
    { temporal: { start: '2026-01-02', end: '2026-01-01' } },
    'temporal: expected the start not after the end, got 2026-01-02 to 2026-01-01',
  ],
  [
    { spatial: { bbox: { west: 13, south: 51, east: 12, north: 52 } } },
    'spatial.bbox: expected west <= east and south <= north in degrees, got west 13, south 51, east 12, north 52',
  ],
  [
    { spatial: { geometry: { type: 'Point', coordinates: [51.3, 120] } } },
    'spatial.geometry: expected a GeoJSON geometry with coordinates in degrees, longitude first, got {"type":"Point","coordinates":[51.3,120]}',
  ],
  [{ title: 'A\u0000B' }, 'title: expected text of Unicode characters, got U+0000 or half a surrogate pair'],
  [
    { keywords: ['Baum', 'A\ud800B'] },
    'keywords.1: expected text of Unicode characters, got U+0000 or half a surrogate pair',
  ],
  [
    { spatial: { geometry: { type: 'Point', coordinates: [12, 51], 'A\u0000B': 1 } } },
    'spatial.geometry: expected text of Unicode characters, got U+0000 or half a surrogate pair',
  ],
  [{ audience: ['uni', 'Das Klinikum'] }, 'audience.1: expected the id of an owner, got "Das Klinikum"'],
  [{ audience: ['uni/dataset/x'] }, 'audience.0: expected the id of an owner, got "uni/dataset/x"'],
  [{ audience: Array(51).fill('uni') }, 'audience: expected at most 50 owners, got 51'],
  [{ languages: ['deutsch!'] }, 'languages.0: expected a BCP 47 language tag, got "deutsch!"'],
])('%j is refused with what was expected and what arrived', (fields, problem) => {
  const checked = checkRecord({ ...dataset, ...fields }, 'stadt');
  expect(checked.ok || checked.problems).toEqual([problem]);
});

test('a backslash before "u" is text like any other', () => {
  expect(checkRecord({ ...dataset, title: 'C:\\u0000' }, 'stadt').ok).toBe(true);
});
