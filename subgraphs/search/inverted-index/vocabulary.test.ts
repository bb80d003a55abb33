import { expect, test } from '@jest/globals';
import { compoundStems, foldWord, Lexicon, stemsOf } from '../analyser/index.ts';
import { Vocabulary } from './vocabulary.ts';

/** Names that are no base words, compounds of them, and words that look like such compounds. */
const words = `Elster Elsterbrücke Elsterbrücken Zschocher Zschochers Zschocherstraße Lindenau Lindenauhafen Parthe
  Parthenaue Straßenparthe Haltestelle Straßenbahnhaltestellen Baum Baumkataster Sport Transport Ort Vereinssport Kita
  Rehbach Bach Müsterdorf Cospuden Cospudensee Aerztehaus`.split(/\s+/);

const rotations = words.map((_, start) => [...words.slice(start), ...words.slice(0, start)]);

test.each([words, [...words].reverse(), ...rotations.slice(1, 6)])(
  'knows compounds in whatever order words come: %s …',
  (...order) => {
    const vocabulary = new Vocabulary();
    for (const word of order) vocabulary.learn(vocabulary.add(word), word);
    const lexicon = new Lexicon();
    for (const word of words) lexicon.add(foldWord(word));
    for (const part of words.map(foldWord)) {
      const found = stemsOf(part).flatMap((stem) => [...vocabulary.compoundsOf(stem)]);
      const defined = words.map(foldWord).filter((word) => {
        const stems = compoundStems(word, lexicon);
        return stemsOf(part).some((stem) => stems.includes(stem));
      });
      expect([part, [...new Set(found.map((term) => vocabulary.words[term]))].sort()]).toEqual([part, defined.sort()]);
    }
  },
);

test('a word that only hidden records have is not one that compounds are made of', () => {
  const vocabulary = new Vocabulary();
  const bridge = vocabulary.add('Zschocherbrücke');
  const name = vocabulary.add('Zschocher');
  expect([...vocabulary.compoundsOf('brück')]).toEqual([]);
  vocabulary.learn(name, 'Zschocher');
  expect(stemsOf('brücke').flatMap((stem) => [...vocabulary.compoundsOf(stem)])).toEqual([bridge]);
});
