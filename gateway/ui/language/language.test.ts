import { expect, test } from '@jest/globals';
import { chooseLanguage, clip, fill, formats, texts, withoutDirectionControls } from './index.ts';

test('the language of the address goes first, then the best that the browser takes, then German', () => {
  expect(chooseLanguage('en', 'de')).toBe('en');
  expect(chooseLanguage('fr', 'en-GB,en;q=0.9')).toBe('en');
  expect(chooseLanguage(null, 'en;q=0.3, de-AT;q=0.7')).toBe('de');
  expect(chooseLanguage(null, 'fr')).toBe('de');
  expect(chooseLanguage(null)).toBe('de');
});

test('both languages say the same things, in the same places', () => {
  const shape = (value: unknown): unknown => {
    if (typeof value === 'string') return [...value.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    if (Array.isArray(value)) return value.map(shape);
    return Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, shape(part)]));
  };
  expect(shape(texts.en)).toEqual(shape(texts.de));
});

test('numbers, dates and amounts are written as people of the language write them', () => {
  const { de, en } = formats;
  expect(de.date('2026-05-05T22:30:00Z')).toBe('6. Mai 2026');
  expect(en.date('2026-05-05')).toBe('5 May 2026');
  expect(de.ago('2026-05-02T12:00:00Z', new Date('2026-05-05T12:00:00Z'))).toBe('vor 3 Tagen');
  expect(de.bytes(1_234_567)).toBe('1,2 MB');
  expect(de.bytes(0)).toBe('0 Byte');
  expect(en.money(9_777_692.31, 'EUR')).toBe('€9,777,692');
  expect(de.count(texts.de.search.results, 1)).toBe('1 Ergebnis');
  expect(de.count(texts.de.search.results, 12_345)).toBe('12.345 Ergebnisse');
});

test('a text without a value for one of its places keeps the place', () => {
  expect(fill('{a} und {b}', { a: '1' })).toBe('1 und {b}');
});

test('a text is clipped between words, or within one that is too long, never within a character', () => {
  expect(clip('Bäume im Park', 13)).toBe('Bäume im Park');
  expect(clip('Bäume im Park', 12)).toBe('Bäume im…');
  expect(clip('x'.repeat(20), 10)).toBe(`${'x'.repeat(10)}…`);
  expect(clip(`${'x'.repeat(9)}😀`, 10)).toBe(`${'x'.repeat(9)}…`);
});

test('nothing turns the direction of what follows it', () => {
  expect(withoutDirectionControls('a\u202etxt.exe\u202c \u2067b\u2069 עברית')).toBe('atxt.exe b עברית');
});

test('a preference with blanks in it is read as fast as one without', () => {
  const timeFor = (preference: string): number => {
    const before = process.cpuUsage().user;
    for (let i = 0; i < 10; i += 1) chooseLanguage(null, preference);
    return process.cpuUsage().user - before;
  };
  const pieces = timeFor('de;q=1,'.repeat(2000));
  expect(timeFor(`de${' '.repeat(14_000)}x`)).toBeLessThan(20 * pieces);
});
