import { expect, test } from '@jest/globals';
import type { Database } from '../../owner-kit/index.ts';
import { compoundStems, foldWord, formsOf, Lexicon, stemsOf, synonymsOf, wordsOf } from '../analyser/index.ts';
import { type FacetField, InvertedIndex, indexedText, textFields } from '../inverted-index/index.ts';
import { standing } from '../inverted-index/standing.ts';
import { countFacets } from './count-facets.ts';
import { fieldWeights, likeness, titleFocus } from './likeness.ts';
import { orderHits } from './order-hits.ts';
import { readSearchArguments } from './search-arguments.ts';
import { selectEntries } from './select-entries.ts';

/** What is known of a record, and how the page on ranking says that it is scored. */
interface Sample {
  readonly number: number;
  readonly owner: string;
  readonly visibility: string;
  readonly modified: Date;
  readonly texts: Readonly<Record<(typeof textFields)[number], string>>;
  readonly theme: readonly string[];
  readonly completeness: number;
}

const pool =
  `Baum Bäume Baumkataster Straßenbaum Straße Strassen Straßenbahn Haltestelle Straßenbahnhaltestellen Kita Kitas
  Kindertagesstätte Kindergarten Rad Fahrrad Radweg Müll Abfall Abfallkalender Wasser Wasserwerk Trinkwasser Ärzte Arzt 2024
  Statistik Wahl Wahlergebnisse Ergebnis`.split(/\s+/);

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function sample(number: number, below: (most: number) => number): Sample {
  const words = (most: number): string =>
    Array.from({ length: below(most + 1) }, () => pool[below(pool.length)]).join(' ');
  return {
    number,
    owner: ['stadt', 'lvb'][below(2)] as string,
    visibility: ['PUBLIC', 'PUBLIC', 'INTERNAL', 'RESTRICTED'][below(4)] as string,
    modified: new Date(Date.UTC(2015 + below(10), below(12), 1 + below(28))),
    texts: {
      title: `${pool[below(pool.length)]} ${words(2)}`,
      keywords: words(2),
      description: words(4),
      rest: words(2),
    },
    theme: [['TRAN'], ['ENVI'], ['TRAN', 'ENVI'], []][below(4)] as string[],
    completeness: below(101) / 100,
  };
}

function rowOf({ texts, theme, completeness, ...entry }: Sample): Parameters<InvertedIndex['put']>[0] {
  const words = indexedText(textFields.map((field) => ({ field, text: texts[field] })));
  const facets = { kind: ['dataset'], owner: [entry.owner], visibility: [entry.visibility], theme };
  return { ...entry, audience: [], words, personalWords: null, values: { facets, completeness } };
}

const meet = (some: readonly string[], others: readonly string[]): boolean => some.some((one) => others.includes(one));

/** How near a record's word is to another one, by the definition: whatever is quicker must come to the same. */
function nearness(asked: string, word: string, lexicon: Lexicon): number {
  const forms = (one: string): number => {
    if (meet(formsOf(one), formsOf(word))) return likeness.sameWord;
    if (meet(stemsOf(one), stemsOf(word))) return likeness.sameStem;
    return meet(stemsOf(one), compoundStems(word, lexicon)) ? likeness.partOfCompound : 0;
  };
  const others = synonymsOf(asked).flatMap((words) => (words.length === 1 ? words : []));
  return Math.max(forms(asked), ...others.map((other) => likeness.synonym * forms(other)));
}

function scoreOf({ texts, modified, completeness }: Sample, asked: readonly string[], lexicon: Lexicon): number {
  const titleLength = [...wordsOf(texts.title)].length;
  const ofWord = (word: string): number =>
    Math.max(
      0,
      ...textFields.flatMap((field) =>
        [...wordsOf(texts[field])].map(
          (one) =>
            nearness(word, foldWord(one), lexicon) *
            (fieldWeights[field] + (field === 'title' ? titleFocus / titleLength : 0)),
        ),
      ),
    );
  const scores = asked.map(ofWord);
  if (scores.includes(0)) return 0;
  return scores.reduce((sum, score) => sum + score, 0) + standing(modified.getTime(), completeness);
}

/** Words that compounds with two halves are not made of: those ways of meeting are tested by themselves. */
const simple = pool.filter((word) => !/^(Wahlergebnisse|Abfallkalender|Wasserwerk|Trinkwasser|.{11,})$/.test(word));

test.each(Array.from({ length: 60 }, (_, seed) => seed + 1))(
  'finds, ranks and counts as defined, seed %i',
  async (seed) => {
    const below = random(seed * 7919);
    const samples = Array.from({ length: 80 }, (_, number) => sample(number, below));
    const index = new InvertedIndex();
    for (const one of samples) index.put(rowOf(one));
    // A record that changes takes another place; one that is gone must leave nothing behind.
    const [changed, gone] = [below(80), below(80)];
    samples[changed] = sample(changed, below);
    index.put(rowOf(samples[changed] as Sample));
    index.remove(gone);
    const lexicon = new Lexicon();
    for (const { texts, visibility } of samples) {
      if (visibility !== 'PUBLIC') continue;
      for (const field of textFields) for (const word of wordsOf(texts[field])) lexicon.add(foldWord(word));
    }
    const visible = new Set(['PUBLIC', ...(below(2) ? ['INTERNAL'] : [])]);
    const flags = new Uint8Array(64);
    for (const { owner, visibility } of samples) {
      flags[index.audiences.of({ owner, visibility, audience: [] })] = visible.has(visibility) ? 1 : 0;
    }
    const asked = Array.from({ length: 1 + below(2) }, () => simple[below(simple.length)] as string);
    const themes = below(2) ? ['TRAN'] : [];
    const request = readSearchArguments({
      query: asked.join(' '),
      filter: { themes },
      orderBy: 'RELEVANCE',
      first: 100,
    });
    const selection = await selectEntries({} as Database, index, flags, request, new Map());

    const words = [...new Set(asked.map(foldWord))];
    const matching = samples
      .filter(({ number, visibility }) => number !== gone && visible.has(visibility))
      .map((one) => ({ ...one, score: scoreOf(one, words, lexicon) }))
      .filter(({ score }) => score > 0);
    if (matching.length === 0) {
      expect(selection.text?.matching === 'ALL' ? [...selection.slots] : []).toEqual([]);
      return;
    }
    const hits = matching
      .filter(({ theme }) => themes.every((wanted) => theme.includes(wanted)))
      .map((hit) => ({ ...hit, score: Math.fround(hit.score * 1e4) / 1e4 }));
    const found = orderHits(selection, request).map(({ number, score }) => [number, (score ?? 0).toFixed(3)]);
    expect(new Map(found as [number, string][])).toEqual(
      new Map(hits.map(({ number, score }) => [number, score.toFixed(3)])),
    );
    expect(found.map(([, score]) => Number(score))).toEqual(
      found.map(([, score]) => Number(score)).sort((a, b) => b - a),
    );

    const count = (field: FacetField, records: readonly Sample[], of: (one: Sample) => readonly string[]): void => {
      const counts = new Map<string, number>();
      for (const value of records.flatMap(of)) counts.set(value, (counts.get(value) ?? 0) + 1);
      const counted = countFacets(selection, [field], 100).get(field) ?? [];
      expect(new Map(counted.map(({ value, count: hitCount }) => [value, hitCount]))).toEqual(counts);
    };
    count('theme', matching, ({ theme }) => theme);
    count('owner', hits, ({ owner }) => [owner]);
    count('visibility', hits, ({ visibility }) => [visibility]);
  },
);
