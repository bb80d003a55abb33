import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { standing } from './inverted-index/standing.ts';
import { fieldWeights, likeness, mostForPlace, titleFocus } from './query/likeness.ts';

const page = await readFile(new URL('ranking.md', import.meta.url), 'utf8');

/** The rows below a table's head, a cell by a cell. */
function rowsBelow(head: string): string[][] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function numberIn(pattern: RegExp): number {
  return Number(pattern.exec(page)?.[1]);
}

test('the table of what a word is met by has the numbers of likeness', () => {
  expect(rowsBelow('a word is met by').map(([way, nearness]) => [way, Number(nearness)])).toEqual([
    ['the same word, whether ä is written ä, ae or a', likeness.sameWord],
    ['a word with the same stem (Snowball)', likeness.sameStem],
    ['a synonym or abbreviation, from `analyser/synonym-groups.ts`', likeness.synonym],
    ['a compound with a part of the same stem', likeness.partOfCompound],
    ['the two halves of a compound, both in title or keywords', likeness.allParts],
  ]);
  expect(numberIn(/one edit away \(from four letters on, nearness ([\d.]+)\)/)).toBe(likeness.oneEdit);
  expect(numberIn(/or two \(from eight letters on, ([\d.]+)\)/)).toBe(likeness.twoEdits);
  expect(numberIn(/wherever they stand \(nearness ([\d.]+)\)/)).toBe(likeness.allPartsAnywhere);
  expect(numberIn(/at worst by one of them \(([\d.]+)\)/)).toBe(likeness.onePart);
});

test('the table of fields has the weights that fields have', () => {
  expect(rowsBelow('field').map(([field = '', weight]) => [field.replace(/[,:].*/, ''), Number(weight)])).toEqual([
    ['title', fieldWeights.title],
    ['keywords', fieldWeights.keywords],
    ['description', fieldWeights.description],
    ['the rest', fieldWeights.rest],
  ]);
  expect(numberIn(/`focus` is (\d+) divided by the number of words in the title/)).toBe(titleFocus);
  expect(numberIn(/up to ([\d.]+) for the place/)).toBe(mostForPlace);
  expect(numberIn(/up to ([\d.]+) for each name of an area/)).toBe(mostForPlace);
});

test('what is said of freshness and completeness is what they count', () => {
  const [since, years] = [numberIn(/\(last change − (\d+)\)/), numberIn(/\/ (\d+) years/)];
  const [oldest, newest] = [Date.UTC(since), Date.UTC(since + years)];
  const freshness = numberIn(/up to ([\d.]+) for freshness/);
  const completeness = numberIn(/up to ([\d.]+) for completeness/);
  expect(standing(Date.UTC(since - 10), 0)).toBe(0);
  expect(standing(oldest, 0)).toBe(0);
  expect(standing((oldest + newest) / 2, 0)).toBeCloseTo(freshness / 2, 12);
  expect(standing(newest, 0)).toBe(freshness);
  expect(standing(Date.UTC(since + years + 10), 0)).toBe(freshness);
  expect(standing(oldest, 1)).toBe(completeness);
  expect(standing(newest, 0.5)).toBe(freshness + completeness / 2);
});
