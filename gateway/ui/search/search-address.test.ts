import { expect, test } from '@jest/globals';
import { readSearch, searchAddress, searchVariables } from './index.ts';
import { toggled } from './search-address.ts';

const read = (parameters: string) => readSearch(new URLSearchParams(parameters));

test('an address is read and written the same, in one order', () => {
  const address =
    'q=Wasser&art=datensatz&thema=ENVI&anbieter=a&anbieter=b&jahr=2024&von=2020-01-01&sortierung=neu&nach=x';
  expect(searchAddress(read(address))).toBe(`/suche?${address}`);
  expect(searchAddress(read(''))).toBe('/suche');
});

test('what an address cannot mean is as if it were not there', () => {
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
    read('q=a&art=projekt&jahr=2024&offen=true&ort=Mitte&bis=2024-12-31&sortierung=titel&nach=x'),
  );
  expect({ query, filter, orderBy, after }).toEqual({
    query: 'a',
    filter: {
      kinds: ['PROJECT'],
      years: [2024],
      openLicence: true,
      places: ['Mitte'],
      period: { from: null, to: '2024-12-31' },
    },
    orderBy: 'TITLE',
    after: 'x',
  });
  expect(searchVariables(read('offen=true&offen=false')).filter).toEqual({});
});
