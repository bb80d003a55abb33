import { expect, test } from '@jest/globals';
import { foldWord, formsOf, isStopWord, stemsOf } from './index.ts';

test.each([
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['ÄRZTE', 'ärzte'],
  ['Wa\u0308rme', 'wärme'],
  ['Café', 'cafe'],
  ['Łódź', 'lodz'],
  ['ǽ', 'ae'],
])('folds %s to %s', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

test('folding once is enough, for every character', () => {
  for (let point = 0; point <= 0x1_ffff; point += 1) {
    const folded = foldWord(`a${String.fromCodePoint(point)}o`);
    if (foldWord(folded) !== folded) throw new Error(`Expected U+${point.toString(16)} to stay ${folded}`);
  }
});

test.each([
  ['aerzte', ['aerzte', 'arzte']],
  ['ärzte', ['arzte']],
  ['arzte', ['arzte']],
  ['steuer', ['steuer']],
  ['poet', ['poet', 'pot']],
  ['str', ['str', 'strasse']],
  ['hauptstr', ['hauptstr', 'hauptstrasse']],
  ['astr', ['astr']],
  ['industr', ['industr']],
  ['photovoltaik', ['photovoltaik', 'fotovoltaik']],
  ['potential', ['potential', 'potenzial']],
])('%s may stand for %j', (word, forms) => {
  expect(formsOf(word)).toEqual(forms);
});

test.each([
  ['ärzte', ['arzt']],
  ['aerzte', ['aerzt', 'arzt']],
  ['haltestellen', ['haltestell']],
  ['häuser', ['haus']],
  ['gtfs2en', ['gtfs2en']],
])('%s has the stems %j', (word, stems) => {
  expect(stemsOf(word)).toEqual(stems);
});

test('what people type round what they look for is left out', () => {
  const words = 'wo gibt es in der Stadt fuer meine Kinder Spielplätze'.split(' ').map(foldWord);
  expect(words.filter((word) => !isStopWord(word))).toEqual(['stadt', 'kinder', 'spielplätze']);
  expect(['ob', 'it', 'stand', 'öffnungszeiten', 'uhr', '2024'].filter(isStopWord)).toEqual([]);
});
