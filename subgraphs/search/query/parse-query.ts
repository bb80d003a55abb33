import { foldWord, isStopWord, wordsOf } from '../analyser/index.ts';
import type { TextField } from '../inverted-index/index.ts';
import type { Clause, ParsedQuery } from './parsed-query.ts';
import { readValueClause } from './read-value-clause.ts';

/** Words before a colon that name where a word must stand, in German and English. */
const textFields: Readonly<Record<string, TextField>> = {
  titel: 'title',
  title: 'title',
  schlagwort: 'keywords',
  keyword: 'keywords',
  beschreibung: 'description',
  description: 'description',
};

/** `-`, a field, and a phrase or a word; a quote that is not closed is not there. */
const piece = /(?<minus>(?<![^\s])-)?(?:(?<field>[\p{L}_]+):(?=[^\s:/]))?(?:"(?<phrase>[^"]*)"|(?<bare>[^\s"]+))/gu;

/** What a piece asks for. `row`: its words with the stop words, where it is words and nothing else. */
interface Piece {
  readonly clauses: readonly Clause[];
  readonly row?: readonly string[];
}

function readPiece(field: string | undefined, phrase: string | undefined, bare: string, isExcluded: boolean): Piece {
  const name = field?.toLowerCase();
  const value = name === undefined ? undefined : readValueClause(name, phrase ?? bare);
  if (value !== undefined) return { clauses: [value] };
  const textField = name === undefined ? undefined : textFields[name];
  const inField = textField === undefined ? {} : { field: textField };
  const named = name === undefined || textField !== undefined ? [] : [field ?? ''];
  if (phrase !== undefined && named.length === 0) {
    const words = [...wordsOf(phrase)].map(foldWord);
    return { clauses: words.every(isStopWord) ? [] : [{ type: 'phrase', words, ...inField }] };
  }
  const words = [...wordsOf([...named, phrase ?? bare].join(' '))].map(foldWord);
  const telling = words.filter((word) => !isStopWord(word));
  // `-Gohlis-Nord` leaves out that name, not everything in the north.
  if (isExcluded && words.length > 1) {
    return { clauses: telling.length === 0 ? [] : [{ type: 'phrase', words, ...inField }] };
  }
  return {
    clauses: telling.map((word) => ({ type: 'word', word, ...inField })),
    ...(textField === undefined && phrase === undefined ? { row: words } : {}),
  };
}

function distinct(clauses: readonly Clause[]): readonly Clause[] {
  return [...new Map(clauses.map((clause) => [JSON.stringify(clause), clause])).values()];
}

/**
 * Takes apart what people type: words, all of which must occur; `"words that stand together"`; `-word`, which must not
 * occur; `titel:word`, `format:csv` and the like. Whatever else is typed is words.
 */
export function parseQuery(text: string): ParsedQuery {
  const required: Clause[] = [];
  const excluded: Clause[] = [];
  const rows: string[][] = [[]];
  for (const { groups = {} } of text
    .normalize('NFKC')
    .replace(/[„“”«»]/g, '"')
    .matchAll(piece)) {
    const { clauses, row } = readPiece(groups.field, groups.phrase, groups.bare ?? '', groups.minus !== undefined);
    (groups.minus === undefined ? required : excluded).push(...clauses);
    if (groups.minus === undefined && row !== undefined) rows.at(-1)?.push(...row);
    else rows.push([]);
  }
  return {
    required: distinct(required),
    excluded: distinct(excluded),
    rows: rows.filter((words) => words.length > 0),
  };
}
