import { formsOf, isStopWord } from '../analyser/index.ts';
import type { Area } from '../areas/index.ts';
import type { ParsedQuery } from './parsed-query.ts';
import type { KnownAreas } from './search-request.ts';

/** Words of the longest name that is looked for in a query. */
const mostWords = 6;

/** Words of a query that are the name of areas. */
export interface PlaceName {
  /** Folded, each once, stop words left out. */
  readonly words: readonly string[];
  readonly areas: readonly Area[];
}

/** How a row of words may be written as a name: as it is, and with umlauts where two letters may stand for one. */
function spellingsOf(words: readonly string[]): readonly string[] {
  const forms = words.map(formsOf);
  return [...new Set([0, -1].map((which) => forms.map((form) => form.at(which) ?? '').join(' ')))];
}

/** The rows of words that begin at a place, the longest first. */
function rowsFrom(words: readonly string[], start: number): readonly (readonly string[])[] {
  const longest = words.slice(start, start + mostWords);
  return longest.map((_, left) => longest.slice(0, longest.length - left));
}

/** Whatever in a query may be the name of an area, to be looked up all at once. */
export function possibleNames(query: ParsedQuery | undefined): readonly string[] {
  const rows = (query?.rows ?? []).flatMap((words) => words.flatMap((_, start) => rowsFrom(words, start)));
  return [...new Set(rows.flatMap(spellingsOf))];
}

function nameIn(words: readonly string[], areas: KnownAreas): PlaceName | undefined {
  const telling = words.filter((word) => !isStopWord(word));
  const named = telling.length === 0 ? [] : spellingsOf(words).flatMap((name) => areas.get(name) ?? []);
  return named.length === 0 ? undefined : { words: [...new Set(telling)], areas: [...new Set(named)] };
}

/** The names of areas in a query. Where names overlap, the one that begins first counts, and the longest of these. */
export function placeNames({ rows }: ParsedQuery, areas: KnownAreas): readonly PlaceName[] {
  const names = new Map<string, PlaceName>();
  for (const words of rows) {
    for (let start = 0; start < words.length; ) {
      let length = 1;
      for (const row of rowsFrom(words, start)) {
        const name = nameIn(row, areas);
        if (name === undefined) continue;
        names.set(row.join(' '), name);
        length = row.length;
        break;
      }
      start += length;
    }
  }
  return [...names.values()];
}
