import { expect, test } from '@jest/globals';
import { foldWord, sortKey, stemsOf, wordsOf } from './index.ts';

const stems = (text: string): readonly string[] => [...wordsOf(text)].flatMap((word) => stemsOf(foldWord(word)));
const meet = (one: string, other: string): boolean => stems(one).some((stem) => stems(other).includes(stem));

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
  ['Museum', 'Museen'],
  ['Zentrum', 'Zentren'],
  ['Firma', 'Firmen'],
  ['Praxis', 'Praxen'],
  ['Hauptstr', 'Hauptstraße'],
  ['Str', 'Straßen'],
  ['Bus', 'Bussen'],
  ['Linienbus', 'Linienbusse'],
  ['Ärztinnen', 'Ärzte'],
  ['Zahnaerztin', 'Zahnarzt'],
  ['Anwältinnen', 'Anwalt'],
  ['Beamtinnen', 'Beamte'],
  ['Bauer', 'Bauern'],
  ['Bäuerin', 'Bauer'],
  ['Marke', 'Marken'],
  ['Photovoltaik', 'Fotovoltaik'],
  ['potentielle', 'potenziell'],
])('%s and %s are one word', (one, other) => {
  expect(meet(one, other)).toBe(true);
});

test.each([
  ['Baum', 'Bau'],
  ['Steuer', 'Stör'],
  ['Bauer', 'Bär'],
  ['Poet', 'Boot'],
  ['Raum', 'Rang'],
  ['Preis', 'Preen'],
  ['Bauer', 'Bau'],
  ['Eisen', 'Eis'],
  ['Marke', 'Mark'],
  ['Weste', 'West'],
])('%s and %s are two words', (one, other) => {
  expect(meet(one, other)).toBe(false);
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
