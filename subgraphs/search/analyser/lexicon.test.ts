import { expect, test } from '@jest/globals';
import { Lexicon, splitCompound } from './index.ts';

test('knows base words in their forms, and what is added, once', () => {
  const lexicon = new Lexicon();
  const { size } = lexicon;
  expect(['haus', 'häuser', 'haeuser', 'hauser'].map((word) => lexicon.has(word))).toEqual([true, true, true, true]);
  expect(lexicon.has('fahr')).toBe(false);
  expect(lexicon.has('zwenkau')).toBe(false);
  expect([lexicon.add('zwenkau'), lexicon.add('zwenkau'), lexicon.add('haus'), lexicon.add('')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(lexicon.has('zwenkau')).toBe(true);
  expect(lexicon.size).toBe(size + 1);
});

test('an added word is part of compounds beside base words only', () => {
  const lexicon = new Lexicon();
  expect(splitCompound('zwenkausee', lexicon)).toEqual([]);
  for (const word of ['zwenkau', 'kohlrabi', 'hort', 'wert', 'dolly', 'zwen']) lexicon.add(word);
  expect(splitCompound('kohlrabifelder', lexicon)).toEqual(['kohlrabi', 'felder']);
  expect(splitCompound('zwenkaukohlrabi', lexicon)).toEqual([]);
  expect(splitCompound('zwenplan', lexicon)).toEqual([]);
});

test('compounds that are added are still split to their smallest parts', () => {
  const lexicon = new Lexicon();
  for (const word of ['strassenbahn', 'haltestellen', 'strassenbahnhaltestelle']) lexicon.add(word);
  expect(splitCompound('strassenbahnhaltestelle', lexicon)).toEqual(['strassen', 'bahn', 'halte', 'stelle']);
});

test('what one lexicon learns, another does not know', () => {
  new Lexicon().add('zwenkau');
  expect(new Lexicon().has('zwenkau')).toBe(false);
});
