import { expect, test } from '@jest/globals';
import { InvertedIndex } from '../inverted-index/index.ts';
import { dataset } from '../test/test-support.ts';
import { highlightsOf } from './highlight.ts';

function highlights(words: readonly string[], fields: object): readonly string[] {
  const { vocabulary } = new InvertedIndex();
  const expansions = [new Map(words.map((word) => [vocabulary.add(word), 1]))];
  const match = {
    slots: new Int32Array(),
    scores: new Float64Array(),
    matching: 'ALL' as const,
    corrected: new Map(),
    expansions,
  };
  const record = dataset('stadt/dataset/muster', fields);
  return highlightsOf({ kind: 'dataset', record }, vocabulary, match).map(
    ({ field, parts }) => `${field} ${parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')}`,
  );
}

test('marks the words that were found, as they are written', () => {
  const fields = { title: 'STRASSEN und Straßen', keywords: ['Weg', 'Straße'], description: 'Kein Wort davon.' };
  expect(highlights(['straßen', 'weg'], fields)).toEqual(['TITLE [STRASSEN] und [Straßen]', 'KEYWORDS [Weg], Straße']);
});

test('shows of a long description what stands round the first word that was found', () => {
  const description = `${'Vorher steht viel. '.repeat(40)}Hier fließt die Parthe. ${'Danach auch. '.repeat(40)}`;
  const [shown = ''] = highlights(['parthe'], { description });
  expect(shown).toMatch(/^DESCRIPTION … \S.*Hier fließt die \[Parthe\]\. Danach auch\..* …$/);
  expect(shown.length).toBeLessThan(290);
});

test('text of a record stays text', () => {
  const description =
    '<b onclick="x()">Parthe</b> & <script>alert(1)</script> [Karte](https://example.org/parthe) **Parthe**';
  expect(highlights(['parthe'], { title: '<img src=x> Parthe', description })).toEqual([
    'TITLE <img src=x> [Parthe]',
    'DESCRIPTION [Parthe] & alert(1) Karte [Parthe]',
  ]);
});

test('a description without blanks is cut all the same', () => {
  const [shown = ''] = highlights(['parthe'], { description: `${'x'.repeat(5000)}-Parthe-${'y'.repeat(5000)}` });
  expect(shown).toContain('[Parthe]');
  expect(shown.length).toBeLessThan(400);
});

test.each(['[', '![', '[]('])(
  'brackets that begin links without end (%s) are read nearly as fast as words',
  (beginning) => {
    const timeFor = (description: string): number => {
      const before = process.cpuUsage().user;
      highlights(['parthe'], { description });
      return process.cpuUsage().user - before;
    };
    const words = timeFor('Parthe '.repeat(10_000));
    expect(timeFor(beginning.repeat(70_000 / beginning.length))).toBeLessThan(20 * words);
  },
);
