import { expect, test } from '@jest/globals';
import { analyse } from './analyse.ts';
import { searchQuery, searchVector, sortKey } from './index.ts';

const terms = (text: string): string[][] => [...analyse(text)].map((word) => [...word]);
const meet = (one: string, other: string): boolean => {
  const [first = [], second = []] = [terms(one).flat(), terms(other).flat()];
  return first.some((term) => second.includes(term));
};

test.each([
  ['Haltestelle', 'Haltestellen'],
  ['Ärzte', 'Aerzte'],
  ['Ärzte', 'ARZT'],
  ['Häuser', 'Haeuser'],
  ['Häuser', 'Haus'],
  ['Straße', 'strasse'],
  ['Straßen', 'STRASSE'],
  ['Übersicht', 'Uebersicht'],
  ['Übersicht', 'Ubersicht'],
  ['Gebäude', 'Gebaeude'],
  ['Züge', 'Zuege'],
  ['aktuelle', 'aktuell'],
  ['neue', 'neuer'],
  ['Steuer', 'Steuern'],
  ['Quelle', 'Quellen'],
  ['Israel', 'israel'],
  ['Café', 'cafe'],
  ['Łódź', 'Lodz'],
  ['Stra\u00adßen\u00adbahn', 'Straßenbahn'],
  ['Wärme', 'Wa\u0308rme'],
])('%s and %s are one word', (one, other) => {
  expect(meet(one, other)).toBe(true);
});

test.each([
  ['Baum', 'Bau'],
  ['Steuer', 'Stör'],
  ['Bauer', 'Bär'],
  ['Poet', 'Boot'],
])('%s and %s are two words', (one, other) => {
  expect(meet(one, other)).toBe(false);
});

test('parts hyphenated words, keeps numbers whole, leaves stop words out', () => {
  expect(terms('Die Rad- und Fußwege in der Nord-Süd-Achse, Stand 2024')).toEqual([
    ['rad'],
    ['fussweg'],
    ['nord'],
    ['sud'],
    ['achs'],
    ['stand'],
    ['2024'],
  ]);
  expect(terms('fuer das 14713000er GTFS2')).toEqual([['14713000er'], ['gtfs2']]);
});

test('a query asks for every word in one of its readings', () => {
  expect(searchQuery('Ärzte, Aerzte & Straße!')).toBe("'arzt' & ('aerzt' | 'arzt') & 'strass'");
  expect(searchQuery('Bahn bahn')).toBe("'bahn'");
});

test.each(['', '   ', '!!! ??? \u0000 ---', 'der die das', '\ud800'])('%j holds no word', (text) => {
  expect(searchQuery(text)).toBe('');
});

test('a vector tells where and in what weight a term stands', () => {
  expect(
    searchVector([
      { weight: 'A', text: 'Haltestellen im Stadtgebiet' },
      { weight: 'C', text: 'Jede Haltestelle.' },
    ]),
  ).toBe("'haltestell':1A,4C 'stadtgebiet':2A 'jed':3C");
});

test('a vector stays within the limits of tsvector', () => {
  const repeated = searchVector([{ weight: 'C', text: 'Bahn '.repeat(50_000) }]);
  expect(repeated.match(/\d+C/g)).toHaveLength(255);
  const many = searchVector([{ weight: 'C', text: Array.from({ length: 50_000 }, (_, i) => `wort${i}`).join(' ') }]);
  expect(Math.max(...(many.match(/(?<=:)\d+/g) ?? []).map(Number))).toBe(16_383);
  const long = searchVector([
    { weight: 'C', text: Array.from({ length: 20_000 }, (_, i) => `${'ж'.repeat(5000)}`.slice(0, 90) + i).join(' ') },
  ]);
  expect(Buffer.byteLength(long)).toBeLessThan(520_000);
});

test('a long word is cut between characters', () => {
  expect(terms('𝔸'.normalize('NFKC').repeat(5) + '𐐨'.repeat(300))[0]?.[0]).toMatch(/^a{5}𐐨{95}$/u);
});

test('titles sort as DIN 5007-1 has it', () => {
  const titles = ['Zoo', '„Ämter“', 'Amt', 'Straße', 'Strand', 'Öl', 'Ofen'];
  expect(titles.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
    'Amt',
    '„Ämter“',
    'Ofen',
    'Öl',
    'Strand',
    'Straße',
    'Zoo',
  ]);
});
