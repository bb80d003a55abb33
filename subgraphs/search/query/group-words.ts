import { formsOf, phraseSynonymsAt } from '../analyser/index.ts';
import type { Term, Vocabulary } from '../inverted-index/index.ts';
import type { AreaComparison } from './area-comparison.ts';
import { type Alternative, expandSynonym, expandWord, sameWord } from './expand-word.ts';
import type { WordClause } from './parsed-query.ts';
import type { PlaceName } from './place-names.ts';
import type { Group, PlaceGroup, WordGroup } from './score-groups.ts';

/** Ways to meet a clause, each in the field that it names. */
export const inField = (alternatives: readonly Alternative[], { field }: WordClause): readonly Alternative[] =>
  field === undefined ? alternatives : alternatives.map((alternative) => ({ ...alternative, fields: [field] }));

function waysToMeet(vocabulary: Vocabulary, { word, isExact }: WordClause): readonly Alternative[] {
  return isExact ? [{ words: [sameWord(vocabulary, word)] }] : expandWord(vocabulary, word);
}

/** Words as a viewer can know them. */
export interface SeenWords {
  readonly vocabulary: Vocabulary;
  /** Whether a record that the viewer may see has the word. */
  isSeen(term: Term): boolean;
}

/** `CO 2` for CO2, `Straßen Bahn`: two words that are written as one elsewhere. */
function joinedAt({ vocabulary, isSeen }: SeenWords, words: readonly string[], position: number) {
  const [first = '', second = ''] = words.slice(position, position + 2);
  const joined = first + second;
  const isWord =
    first !== '' && second !== '' && formsOf(joined).some((form) => vocabulary.withForm(form).some(isSeen));
  return isWord ? [{ length: 2, alternative: [joined] }] : [];
}

/** A word as people type it, which may be a part of a name or of a row that has a synonym. */
const isPlain = ({ field, isExact }: WordClause): boolean => field === undefined && !isExact;

/** Words one by one, but those together that a synonym stands for. */
function groupOthers(
  seen: SeenWords,
  clauses: readonly WordClause[],
  isNamed: (clause: WordClause) => boolean,
): WordGroup[] {
  const { vocabulary } = seen;
  const groups: WordGroup[] = [];
  const words = clauses.map((clause) => (isPlain(clause) && !isNamed(clause) ? clause.word : ''));
  for (let position = 0; position < clauses.length; ) {
    const clause = clauses[position] as WordClause;
    if (isNamed(clause)) {
      position += 1;
      continue;
    }
    const synonyms = [...phraseSynonymsAt(words, position), ...joinedAt(seen, words, position)];
    const length = Math.max(1, ...synonyms.map((synonym) => synonym.length));
    const together = clauses.slice(position, position + length);
    const alternatives =
      length === 1
        ? inField(waysToMeet(vocabulary, clause), clause)
        : [{ words: together.map(({ word }) => expandWord(vocabulary, word)[0]?.words[0] ?? new Map()) }];
    const others = synonyms.filter((synonym) => synonym.length === length);
    groups.push({
      clauses: together,
      alternatives: [...alternatives, ...others.map(({ alternative }) => expandSynonym(vocabulary, alternative))],
    });
    position += length;
  }
  return groups;
}

function groupName(seen: SeenWords, { words, areas }: PlaceName, comparison: AreaComparison): PlaceGroup {
  const clauses = words.map((word): WordClause => ({ type: 'word', word }));
  const touched = areas.map(({ geometry }) => comparison.touches(geometry));
  return {
    words: groupOthers(seen, clauses, () => false),
    touches: (slot) => touched.some((isTouched) => isTouched(slot)),
    boxes: areas.map(({ bbox }) => bbox),
  };
}

/** Names of places, and the other words of a query. */
export function groupWords(
  seen: SeenWords,
  clauses: readonly WordClause[],
  names: readonly PlaceName[],
  comparison: AreaComparison,
): Group[] {
  const named = new Set(names.flatMap(({ words }) => words));
  const isNamed = (clause: WordClause): boolean => isPlain(clause) && named.has(clause.word);
  const places = names.map((name) => groupName(seen, name, comparison));
  return [...groupOthers(seen, clauses, isNamed), ...places];
}
