import type { Database } from '../../owner-kit/index.ts';
import { isStopWord } from '../analyser/index.ts';
import type { InvertedIndex, Term } from '../inverted-index/index.ts';
import { AreaComparison } from './area-comparison.ts';
import type { Constraint } from './constraint.ts';
import { expandWord } from './expand-word.ts';
import { facetFilter, failsNone, failsSeveral } from './facet-filter.ts';
import { groupWords } from './group-words.ts';
import { matchPhrase, type PhraseMatch } from './match-phrase.ts';
import { matchWords } from './match-words.ts';
import { numbersOf } from './numbers-of.ts';
import type { Clause, ParsedQuery, PhraseClause, ValueClause, WordClause } from './parsed-query.ts';
import { type PlaceConstraints, placeConstraints } from './place-constraint.ts';
import { placeNames } from './place-names.ts';
import { placeScore } from './place-score.ts';
import { rangeConstraints } from './range-constraint.ts';
import { scoreAlternatives } from './score-alternatives.ts';
import { isVisible } from './score-groups.ts';
import { poolFor } from './score-pools.ts';
import { ascendingSlots } from './scores.ts';
import type { KnownAreas, SearchRequest } from './search-request.ts';
import type { Selection } from './selection.ts';
import type { TextMatch } from './text-match.ts';
import { valueConstraint } from './value-constraint.ts';

const wordsIn = (clauses: readonly Clause[]): WordClause[] => clauses.filter((clause) => clause.type === 'word');
const phrasesIn = (clauses: readonly Clause[]): PhraseClause[] => clauses.filter((clause) => clause.type === 'phrase');
const valuesIn = (clauses: readonly Clause[]): ValueClause[] => clauses.filter((clause) => clause.type === 'value');

/** Records with a word that must not occur, in whatever inflection; compounds and synonyms are other words. */
function excludedSlots(index: InvertedIndex, { word, field }: WordClause): ReadonlySet<number> {
  const pool = poolFor(index);
  const [same] = expandWord(index.vocabulary, word);
  const near = new Map([...(same?.words[0] ?? [])].filter(([, nearness]) => nearness > 0.8));
  const fields = field === undefined ? {} : { fields: [field] };
  const slots = new Set(ascendingSlots(scoreAlternatives(index, [{ words: [near], ...fields }], undefined, pool)));
  pool.takeBack();
  return slots;
}

interface Phrases {
  readonly required: readonly PhraseMatch[];
  readonly excluded: readonly PhraseMatch[];
}

function constraintsOf(
  index: InvertedIndex,
  request: SearchRequest,
  phrases: Phrases,
  place: PlaceConstraints,
): Constraint[] {
  const { required = [], excluded = [] } = request.query ?? {};
  const unwanted = wordsIn(excluded).map((clause) => excludedSlots(index, clause));
  return [
    ...rangeConstraints(index, request),
    ...valuesIn(required).map((clause) => valueConstraint(index, clause)),
    ...valuesIn(excluded)
      .map((clause) => valueConstraint(index, clause))
      .map((has) => (slot: number) => !has(slot)),
    ...phrases.required.map(
      ({ slots }) =>
        (slot: number) =>
          slots.has(slot),
    ),
    ...phrases.excluded.map(
      ({ slots }) =>
        (slot: number) =>
          !slots.has(slot),
    ),
    ...unwanted.map((slots) => (slot: number) => !slots.has(slot)),
    ...place.constraints,
  ];
}

/** A phrase is met where its words stand together, and scores as its words do. */
function matchText(
  index: InvertedIndex,
  visible: Uint8Array,
  query: ParsedQuery,
  areas: KnownAreas,
  comparison: AreaComparison,
): TextMatch | undefined {
  const { required } = query;
  const phraseWords = phrasesIn(required).flatMap(({ words, field }) =>
    words
      .filter((word) => !isStopWord(word))
      .map((word): WordClause => ({ type: 'word', word, isExact: true, ...(field === undefined ? {} : { field }) })),
  );
  const clauses = [...wordsIn(required), ...phraseWords];
  if (clauses.length === 0) return undefined;
  const { vocabulary, postings } = index;
  const search = { index, visible, pool: poolFor(index) };
  const isSeen = (term: Term): boolean => postings.countSome(term, (slot) => isVisible(search, slot), 1) > 0;
  const groups = groupWords({ vocabulary, isSeen }, clauses, placeNames(query, areas), comparison);
  return matchWords(search, groups);
}

function meets(constraints: readonly Constraint[], slot: number): boolean {
  for (const isMet of constraints) if (!isMet(slot)) return false;
  return true;
}

/** The slots of these records in their order; a record that the index does not hold yet or any more has none. */
function slotsOf(index: InvertedIndex, numbers: readonly number[]): readonly number[] {
  return numbers.flatMap((number) => index.slotsOf(number)).sort((one, other) => one - other);
}

/**
 * @param among numbers of the records that are asked for; undefined where all are
 */
function select(
  index: InvertedIndex,
  visible: Uint8Array,
  request: SearchRequest,
  phrases: Phrases,
  areas: KnownAreas,
  among: readonly number[] | undefined,
): Selection {
  const comparison = new AreaComparison(index);
  const place = placeConstraints(index, request.place, areas, comparison);
  const constraints = constraintsOf(index, request, phrases, place);
  const text = request.query && matchText(index, visible, request.query, areas, comparison);
  const failing = facetFilter(index, request.filter);
  const isScored = text !== undefined || place.boxes.length > 0;
  const nearMisses = new Map<number, number[]>();
  const named = among && slotsOf(index, among);
  if (named !== undefined && text !== undefined) {
    const isNamed = new Set(named);
    constraints.push((slot) => isNamed.has(slot));
  }
  const candidates = text?.slots ?? named;
  const length = candidates?.length ?? index.length;
  const slots = new Int32Array(length);
  const scores = new Float64Array(isScored ? length : 0);
  let count = 0;
  const [audiences, standings] = [index.audience.values, index.columns.standing.values];
  const isPlaced = place.boxes.length > 0;
  // Gone through for every record that has the words: plain loops, nothing made for a record.
  for (let position = 0; position < length; position += 1) {
    const slot = candidates === undefined ? position : (candidates[position] as number);
    if (visible[audiences[slot] as number] !== 1) continue;
    const failed = failing === undefined ? failsNone : failing(slot);
    if (failed === failsSeveral || !meets(constraints, slot)) continue;
    if (failed === failsNone) {
      slots[count] = slot;
      if (isScored) {
        const forPlace = isPlaced ? placeScore(index, slot, place.boxes) : 0;
        const forText = text === undefined ? 0 : (text.scores[position] as number);
        scores[count] = forText + forPlace + (standings[slot] as number);
      }
      count += 1;
      continue;
    }
    const missed = nearMisses.get(failed);
    if (missed === undefined) nearMisses.set(failed, [slot]);
    else missed.push(slot);
  }
  return {
    index,
    visible,
    slots: slots.subarray(0, count),
    scores: isScored ? scores.subarray(0, count) : undefined,
    nearMisses,
    isEverything: candidates === undefined && constraints.length === 0 && failing === undefined,
    isExact: comparison.isExact && [...phrases.required, ...phrases.excluded].every(({ isExact }) => isExact),
    text,
  };
}

const isEmpty = ({ required, excluded }: { required: readonly Clause[]; excluded: readonly Clause[] }): boolean =>
  required.length + excluded.length === 0;

/** Everything that a search finds. A query without any word to search for finds nothing. */
export async function selectEntries(
  database: Database,
  index: InvertedIndex,
  visible: Uint8Array,
  request: SearchRequest,
  areas: KnownAreas,
): Promise<Selection> {
  const { query } = request;
  if (query !== undefined && isEmpty(query)) {
    const none = {
      slots: new Int32Array(),
      scores: new Float64Array(),
      nearMisses: new Map(),
      isEverything: false,
      isExact: true,
    };
    return { index, visible, ...none, text: undefined };
  }
  const count = phrasesIn([...(query?.required ?? []), ...(query?.excluded ?? [])]).length;
  const phrasesOf = (clauses: readonly Clause[] = []): Promise<PhraseMatch[]> =>
    Promise.all(
      phrasesIn(clauses).map((clause) => matchPhrase(database, index, visible, clause, poolFor(index), count)),
    );
  const [required, excluded, among] = await Promise.all([
    phrasesOf(query?.required),
    phrasesOf(query?.excluded),
    request.ids.length > 0 ? numbersOf(database, request.ids) : undefined,
  ]);
  return select(index, visible, request, { required, excluded }, areas, among);
}
