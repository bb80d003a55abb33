import { analyse } from './analyse.ts';
import { quoteTerm } from './quote-term.ts';

/** How much a word counts for by where it stands: A a title, B keywords, C a description, D the rest. */
export type Weight = 'A' | 'B' | 'C' | 'D';

export interface WeightedText {
  readonly weight: Weight;
  readonly text: string;
}

/**
 * Limits of PostgreSQL's `tsvector` (https://www.postgresql.org/docs/15/textsearch-limitations.html): positions up to
 * 16,383, up to 256 of them for a term, 1 MB in all. The text that is built here is longer than what is stored.
 */
const lastPosition = 16_383;
const mostPositions = 255;
const mostBytes = 500_000;

/** `,16383A` */
const bytesOfPosition = 7;

/**
 * The text of a `tsvector` with the terms of these texts. Words that are over the limits are left out, so the most
 * telling texts come first.
 */
export function searchVector(texts: readonly WeightedText[]): string {
  const positions = new Map<string, string[]>();
  let position = 0;
  let bytes = 0;
  const add = (term: string, weight: Weight): void => {
    const places = positions.get(term) ?? [];
    if (places.length === mostPositions) return;
    bytes += bytesOfPosition + (places.length === 0 ? Buffer.byteLength(term) + "'': ".length : 0);
    places.push(`${position}${weight}`);
    positions.set(term, places);
  };
  for (const { weight, text } of texts) {
    for (const terms of analyse(text)) {
      if (position === lastPosition || bytes > mostBytes) break;
      position += 1;
      for (const term of terms) add(term, weight);
    }
  }
  return [...positions].map(([term, places]) => `${quoteTerm(term)}:${places.join(',')}`).join(' ');
}
