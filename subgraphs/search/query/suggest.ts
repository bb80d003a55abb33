import { type EntryKind, type EntryRecord, type Theme, themes } from '../../../catalogue-schema/index.ts';
import { rowsOf } from '../../owner-kit/index.ts';
import { foldWord, formsOf, isStopWord, wordsOf } from '../analyser/index.ts';
import { type AreaName, areasStartingWith } from '../areas/index.ts';
import type { FacetField, InvertedIndex } from '../inverted-index/index.ts';
import type { Searched } from './connection.ts';
import { type Expansion, expandWord } from './expand-word.ts';
import { recordsByNumber } from './find-hits.ts';
import { scoreAlternatives } from './score-alternatives.ts';
import { poolFor } from './score-pools.ts';
import type { Scores } from './scores.ts';
import { checkCount, checkText } from './search-arguments.ts';

export interface Suggestion {
  readonly kind: 'RECORD' | 'THEME' | 'PLACE' | 'OWNER';
  readonly label: string;
  readonly value: string;
  readonly node: { readonly id: string; readonly kind: EntryKind; readonly record: EntryRecord } | null;
}

/** Suggestions that are no records: so many of each kind at the most. */
const mostOfKind = 3;

interface Typed {
  readonly whole: readonly string[];
  /** The word that is being typed; empty where the text ends behind one. */
  readonly beginning: string;
}

function readTyped(text: string): Typed {
  const words = [...wordsOf(text)].map(foldWord);
  const isEnded = !/[\p{L}\p{N}]$/u.test(text);
  const beginning = isEnded ? '' : (words.pop() ?? '');
  return { whole: words.filter((word) => !isStopWord(word)), beginning };
}

function wordsBeginningWith({ vocabulary }: InvertedIndex, beginning: string): Expansion {
  const found: Expansion = new Map();
  for (const form of formsOf(beginning)) {
    for (const term of vocabulary.beginningWith(form)) found.set(term, vocabulary.words[term] === beginning ? 1 : 0.9);
  }
  return found;
}

interface Suggested {
  readonly number: number;
  readonly score: number;
}

const comesBefore = (one: Suggested, other: Suggested): boolean =>
  one.score !== other.score ? one.score > other.score : one.number > other.number;

/** Records with all words in their titles, the last one perhaps not typed to its end. */
function suggestRecords(
  index: InvertedIndex,
  visible: Uint8Array,
  { whole, beginning }: Typed,
  count: number,
): number[] {
  const pool = poolFor(index);
  const inTitle = whole.map((word) => ({ ...expandWord(index.vocabulary, word)[0], fields: ['title' as const] }));
  const groups = inTitle.map(({ words = [], fields }) => [{ words, fields }]);
  if (beginning !== '') {
    // It may be whole, too: then what is another word for it is suggested as well.
    const whole = expandWord(index.vocabulary, beginning)[0]?.words ?? [];
    groups.push([wordsBeginningWith(index, beginning), ...whole].map((word) => ({ words: [word], fields: ['title'] })));
  }
  if (groups.length === 0) return [];
  const all = groups.map((alternatives) => scoreAlternatives(index, alternatives, undefined, pool));
  const best: Suggested[] = [];
  const { slots } = all.at(-1) as Scores;
  for (let place = 0; place < slots.length; place += 1) {
    const slot = slots.at(place);
    if (visible[index.audience.at(slot)] !== 1) continue;
    let score = index.columns.standing.at(slot);
    for (const { values } of all) {
      const one = values[slot] as number;
      score = one === 0 ? Number.NEGATIVE_INFINITY : score + one;
    }
    const suggested = { number: index.columns.number.at(slot), score };
    const last = best.length === count ? best[count - 1] : undefined;
    if (score < 0 || (last !== undefined && !comesBefore(suggested, last))) continue;
    let rank = best.length;
    while (rank > 0 && comesBefore(suggested, best[rank - 1] as Suggested)) rank -= 1;
    best.splice(rank, 0, suggested);
    if (best.length > count) best.pop();
  }
  pool.takeBack();
  return best.map(({ number }) => number);
}

/** Whether every typed word begins a word of the name. */
function isNamed(name: string, { whole, beginning }: Typed): boolean {
  const forms = [...wordsOf(name)].flatMap((word) => formsOf(foldWord(word)));
  const typed = [...whole, beginning].filter((word) => word !== '');
  return (
    typed.length > 0 && typed.every((word) => formsOf(word).some((form) => forms.some((one) => one.startsWith(form))))
  );
}

/** Values of a field that visible records have. */
function* visibleValues(
  { facets, valueCounts }: InvertedIndex,
  visible: Uint8Array,
  field: FacetField,
): Generator<string> {
  for (const id of facets.ofField(field)) {
    const isSeen = valueCounts.some((counts, audience) => visible[audience] === 1 && (counts?.get(id) ?? 0) > 0);
    if (isSeen) yield facets.values[id] as string;
  }
}

const unlike = (suggestions: readonly Suggestion[]): readonly Suggestion[] => [
  ...new Map(
    suggestions.map((suggestion) => [`${suggestion.kind} ${suggestion.label.toLowerCase()}`, suggestion]),
  ).values(),
];

async function suggestOwners({ database: { knex, schema } }: Searched, typed: Typed): Promise<Suggestion[]> {
  const rows = await rowsOf<{ id: string; name: string }>(
    knex.raw('select id, name from ??.owner where name is not null order by id', [schema]),
  );
  return rows
    .filter(({ id, name }) => isNamed(`${id} ${name}`, typed))
    .map(({ id, name }) => ({ kind: 'OWNER', label: name, value: id, node: null }));
}

function suggestPlaces({ index }: Searched, visible: Uint8Array, typed: Typed, areas: readonly AreaName[]) {
  const stated = [...visibleValues(index, visible, 'place')].filter((place) => isNamed(place, typed)).sort();
  const names = [...areas.map(({ name }) => name), ...stated];
  return unlike(names.map((name) => ({ kind: 'PLACE', label: name, value: name, node: null }))).slice(0, mostOfKind);
}

function suggestThemes({ index }: Searched, visible: Uint8Array, typed: Typed): Suggestion[] {
  const used = [...visibleValues(index, visible, 'theme')].sort() as Theme[];
  return used
    .filter((theme) => isNamed(themes[theme]?.label.de ?? '', typed) || isNamed(themes[theme]?.label.en ?? '', typed))
    .map((theme) => ({ kind: 'THEME', label: themes[theme].label.de, value: theme, node: null }));
}

/**
 * What a text that is being typed may become: records by the words of their titles, themes, places and owners by the
 * beginnings of the words of their names. Capitals and umlauts make no difference.
 *
 * @throws BAD_USER_INPUT
 */
export async function suggest(
  searched: Searched,
  { text, first }: { readonly text: string; readonly first: number },
): Promise<readonly Suggestion[]> {
  const { database, index, viewer } = searched;
  checkCount('first', first);
  const typed = readTyped(checkText('text', text));
  const [visible, areas, owners] = await Promise.all([
    index.audiences.visible(database, viewer),
    areasStartingWith(database, text, mostOfKind),
    suggestOwners(searched, typed),
  ]);
  const numbers = suggestRecords(index, visible, typed, first);
  const records = await recordsByNumber(database, viewer, numbers);
  const places = suggestPlaces(searched, visible, typed, areas);
  const others = [suggestThemes(searched, visible, typed), places, owners].flatMap((kind) => kind.slice(0, mostOfKind));
  const found = numbers.flatMap((number) => {
    const row = records.get(number);
    if (row === undefined) return [];
    const { title, name } = row.record as { readonly title?: string; readonly name?: string };
    return [{ kind: 'RECORD' as const, label: title ?? name ?? row.id, value: row.id, node: row }];
  });
  return [...found.slice(0, Math.max(first - others.length, Math.ceil(first / 2))), ...others].slice(0, first);
}
