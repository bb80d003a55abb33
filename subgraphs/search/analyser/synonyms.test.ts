import { expect, test } from '@jest/globals';
import { foldWord, phraseSynonymsAt, synonymsOf, wordsOf } from './index.ts';
import { synonymGroups } from './synonym-groups.ts';

const words = (text: string): string[] => [...wordsOf(text)].map(foldWord);

/** All that a text, a word or a row of words, is also called. */
function alternatives(text: string): string[] {
  const [first = '', ...rest] = words(text);
  if (rest.length === 0) return synonymsOf(first).map((each) => each.join(' '));
  return phraseSynonymsAt([first, ...rest], 0)
    .filter(({ length }) => length === rest.length + 1)
    .map(({ alternative }) => alternative.join(' '));
}

test.each([
  ['Kita', 'kindertagesstätte'],
  ['Kitas', 'kindergarten'],
  ['ÖPNV', 'öffentlicher personennahverkehr'],
  ['oepnv', 'nahverkehr'],
  ['Kfz', 'auto'],
  ['Fahrräder', 'rad'],
  ['Straßenbahnen', 'tram'],
  ['B-Plan', 'bebauungsplan'],
  ['Bebauungspläne', 'b plan'],
  ['F-Plan', 'flächennutzungsplan'],
  ['Flächennutzungsplan', 'f plan'],
  ['öffentlichen Personennahverkehrs', 'öpnv'],
  ['Müll', 'abfall'],
  ['Aerzte', 'mediziner'],
  ['WLAN', 'w lan'],
  ['W-LAN', 'wifi'],
  ['Solar', 'photovoltaik'],
  ['Ladestationen', 'ladesäule'],
  ['Zebrastreifen', 'fussgängerüberweg'],
  ['Büchereien', 'bibliothek'],
])('%s is also called %s', (text, other) => {
  expect(alternatives(text)).toContain(other);
});

test.each([
  ['Algen', 'arbeitslosengeld'],
  ['Photovoltaik', 'solar'],
  ['Gewässer', 'see'],
  ['Plan', 'bebauungsplan'],
  ['Baum', 'strassenbaum'],
])('%s is not called %s', (text, other) => {
  expect(alternatives(text)).not.toContain(other);
});

test('every group without an arrow is found from each of its words, and no word is its own synonym', () => {
  for (const group of synonymGroups) {
    const [left = '', right] = group.split('=>');
    const terms = left.split(',').map((term) => words(term).join(' '));
    const meant = (right === undefined ? [] : right.split(',')).map((term) => words(term).join(' '));
    for (const term of terms) {
      const found = alternatives(term);
      expect(found).toEqual(expect.arrayContaining([...terms, ...meant].filter((other) => other !== term)));
      expect(found).not.toContain(term);
    }
  }
});

test('a phrase is found where it begins, and nowhere else', () => {
  const query = words('der b plan von 2020');
  expect(phraseSynonymsAt(query, 1)).toContainEqual({ length: 2, alternative: ['bebauungsplan'] });
  expect([0, 2, 3, 4, 5, -1].flatMap((position) => phraseSynonymsAt(query, position))).toEqual([]);
});
