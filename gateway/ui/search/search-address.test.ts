import { expect, test } from '@jest/globals';
import { readSearch, searchAddress, searchVariables } from './index.ts';
import { toggled } from './search-address.ts';

const read = (parameters: string) => readSearch(new URLSearchParams(parameters));

test('an address is read and written the same, in one order', () => {
  const address =
    'q=Wasser&art=datensatz&thema=ENVI&anbieter=a&anbieter=b&jahr=2024&von=2020-01-01&bereich=12.3%2C51.3%2C12.4%2C51.4&sortierung=neu&nach=x';
  expect(searchAddress(read(address))).toBe(`/suche?${address}`);
  expect(searchAddress(read(''))).toBe('/suche');
});

test('what an address cannot mean is as if it were not there', () => {
  for (const box of [
    '1,2,3',
    '1,2,3,4,5',
    '3,2,1,4',
    '1,4,3,2',
    'a,b,c,d',
    '1e9,1,2,2',
    ',,,',
    '-181,0,0,0',
    'NaN,0,1,1',
  ]) {
    expect(searchAddress(read(`bereich=${box}`))).toBe('/suche');
  }
  expect(searchAddress(read('art=x&thema=X&jahr=zwei&von=2020-02-30&bis=morgen&sortierung=&offen=ja&status='))).toBe(
    '/suche',
  );
  expect(read(`q=${'a'.repeat(2000)}`).query.length).toBe(1000);
});

test('a value that is chosen is added, one that was is taken away, and the page begins anew', () => {
  const search = read('q=a&thema=ENVI&nach=x');
  expect(searchAddress(toggled(search, 'thema', 'TRAN'))).toBe('/suche?q=a&thema=ENVI&thema=TRAN');
  expect(searchAddress(toggled(search, 'thema', 'ENVI'))).toBe('/suche?q=a');
});

test('the graph is asked for what was chosen', () => {
  const { query, filter, orderBy, after } = searchVariables(
    read(
      'q=a&art=projekt&jahr=2024&offen=true&ort=Mitte&bis=2024-12-31&bereich=12.30000,51.3,12.4,51.4&sortierung=titel&nach=x',
    ),
  );
  expect({ query, filter, orderBy, after }).toEqual({
    query: 'a',
    filter: {
      kinds: ['PROJECT'],
      years: [2024],
      openLicence: true,
      places: ['Mitte'],
      period: { from: null, to: '2024-12-31' },
      bbox: { west: 12.3, south: 51.3, east: 12.4, north: 51.4 },
    },
    orderBy: 'TITLE',
    after: 'x',
  });
  expect(searchVariables(read('offen=true&offen=false')).filter).toEqual({});
});
