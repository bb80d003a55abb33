import { analyse } from './analyse.ts';
import { quoteTerm } from './quote-term.ts';

/**
 * What people type as the text of a `tsquery`: every word must be there, in one of its readings. A text without any
 * word, of stop words or punctuation only, gives the empty query, which nothing matches.
 */
export function searchQuery(text: string): string {
  const words = new Set<string>();
  for (const terms of analyse(text)) {
    const readings = terms.map(quoteTerm).join(' | ');
    words.add(terms.length > 1 ? `(${readings})` : readings);
  }
  return [...words].join(' & ');
}
