import { formsOf, phraseSynonymsAt } from '../analyser/index.ts';
import type { Vocabulary } from '../inverted-index/index.ts';
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

/** `CO 2` for CO2, `Straßen Bahn`: two words that are written as one elsewhere. */
function joinedAt(vocabulary: Vocabulary, words: readonly string[], position: number) {
  const [first = '', second = ''] = words.slice(position, position + 2);
  const joined = first + second;
  const isWord = first !== '' && second !== '' && formsOf(joined).some((form) => vocabulary.withForm(form).length > 0);
  return isWord ? [{ length: 2, alternative: [joined] }] : [];
}

/** A word as people type it, which may be a part of a name or of a row that has a synonym. */
const isPlain = ({ field, isExact }: WordClause): boolean => field === undefined && !isExact;

/** Words one by one, but those together that a synonym stands for. */
function groupOthers(
  vocabulary: Vocabulary,
  clauses: readonly WordClause[],
  isNamed: (clause: WordClause) => boolean,
): WordGroup[] {
  const groups: WordGroup[] = [];
  const words = clauses.map((clause) => (isPlain(clause) && !isNamed(clause) ? clause.word : ''));
  for (let position = 0; position < clauses.length; ) {
    const clause = clauses[position] as WordClause;
    if (isNamed(clause)) {
      position += 1;
      continue;
    }
    const synonyms = [...phraseSynonymsAt(words, position), ...joinedAt(vocabulary, words, position)];
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

function groupName(vocabulary: Vocabulary, { words, areas }: PlaceName, comparison: AreaComparison): PlaceGroup {
  const clauses = words.map((word): WordClause => ({ type: 'word', word }));
  const touched = areas.map(({ geometry }) => comparison.touches(geometry));
  return {
    words: groupOthers(vocabulary, clauses, () => false),
    touches: (slot) => touched.some((isTouched) => isTouched(slot)),
    boxes: areas.map(({ bbox }) => bbox),
  };
}

/** Names of places, and the other words of a query. */
export function groupWords(
  vocabulary: Vocabulary,
  clauses: readonly WordClause[],
  names: readonly PlaceName[],
  comparison: AreaComparison,
): Group[] {
  const named = new Set(names.flatMap(({ words }) => words));
  const isNamed = (clause: WordClause): boolean => isPlain(clause) && named.has(clause.word);
  const places = names.map((name) => groupName(vocabulary, name, comparison));
  return [...groupOthers(vocabulary, clauses, isNamed), ...places];
}
