import { expect, test } from '@jest/globals';
import { foldWord, wordSpansOf, wordsOf } from './index.ts';

test('gives words in order as they are written, stop words included', () => {
  expect([...wordsOf('Die Rad- und Fußwege in der Nord-Süd-Achse, Stand 2024 (m²)!')]).toEqual(
    'Die Rad und Fußwege in der Nord Süd Achse Stand 2024 m2'.split(' '),
  );
  expect([...wordsOf(' --- !!! \u0000 \ud800 🚲')]).toEqual([]);
});

test.each([
  ['Straße', 'Straße', 'Straße'],
  ['„Ärzte“ in Leipzig', 'Ärzte', 'Ärzte'],
  ['A\u0308rzte', 'Ärzte', 'A\u0308rzte'],
  ['Stra\u00adßen\u00adbahn\u00ad.', 'Straßenbahn', 'Stra\u00adßen\u00adbahn'],
  ['🚲🚲 Räder', 'Räder', 'Räder'],
  ['👩‍🚒Feuerwehr👩‍🚒', 'Feuerwehr', 'Feuerwehr'],
  ['ﬁnden', 'finden', 'ﬁnden'],
])('%j has its first word where it is written', (text, word, written) => {
  const [first] = wordSpansOf(text);
  expect(first?.word).toBe(word);
  expect(text.slice(first?.start, first?.end)).toBe(written);
});

test('a character that stands for two words is the place of both', () => {
  expect([...wordSpansOf('½ Liter')]).toEqual([
    { word: '1', start: 0, end: 1 },
    { word: '2', start: 0, end: 1 },
    { word: 'Liter', start: 2, end: 7 },
  ]);
});

test('a long word is cut between characters', () => {
  const [word = ''] = wordsOf('𐐨'.repeat(300));
  expect(word).toBe('𐐨'.repeat(100));
});

/** The same numbers every time: a test that fails must fail again. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test('whatever the text, every place holds its word', () => {
  const random = randomNumbers(7);
  const ranges = [0x7f, 0x17f, 0x3ff, 0x24ff, 0xffff, 0x10ffff];
  for (let i = 0; i < 3000; i += 1) {
    const text = Array.from({ length: 1 + random() * 30 }, () => {
      const range = ranges[Math.floor(random() * ranges.length)] ?? 0;
      return String.fromCodePoint(Math.floor(random() * range));
    }).join('');
    let last = 0;
    for (const { word, start, end } of wordSpansOf(text)) {
      const written = text
        .slice(start, end)
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .normalize('NFC');
      const folded = foldWord(word);
      const right = start >= last && end > start && written.includes(word) && foldWord(folded) === folded;
      if (!right) throw new Error(`Expected ${start} to ${end} of ${JSON.stringify(text)} to hold ${word}`);
      last = start;
    }
  }
});

test('of a word that is written in more than 1,000 characters the first ones are read', () => {
  expect([...wordsOf(`a${'\u00ad'.repeat(998)}bc`)]).toEqual(['ab']);
});
