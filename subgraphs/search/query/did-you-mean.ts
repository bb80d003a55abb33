import { foldWord, wordSpansOf } from '../analyser/index.ts';
import type { TextMatch } from './text-match.ts';

/** The query with the words that were taken in place of what was typed, or null where none was. */
export function didYouMean(query: string, { corrected }: TextMatch): string | null {
  if (corrected.size === 0) return null;
  let [meant, end] = ['', 0];
  for (const { word, start, end: wordEnd } of wordSpansOf(query)) {
    const better = corrected.get(foldWord(word));
    if (better === undefined) continue;
    meant += query.slice(end, start) + better;
    end = wordEnd;
  }
  return meant + query.slice(end);
}
