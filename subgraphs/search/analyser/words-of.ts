/** Code points. No word of a language is as long as this. */
const longestWord = 100;

/** Characters of a word as it is written, marks and soft hyphens included: normalising takes as long as their square. */
const longestWritten = 1000;

/** Marks and format characters, such as soft hyphens, belong to the word they stand in. */
const run = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}]*[\p{L}\p{N}\p{M}])?/gu;
const plain = /^[A-Za-z0-9ÄÖÜäöüß]+$/;

function cut(word: string): string {
  return word.length > longestWord ? [...word].slice(0, longestWord).join('') : word;
}

/** A word, and where it stands in the text: `text.slice(start, end)`. */
export interface WordSpan {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text as `wordsOf` gives them, with the place where each is written, for highlighting. One character
 * may stand for two words, as `½` does for 1 and 2; these share their place.
 */
export function* wordSpansOf(text: string): Generator<WordSpan> {
  for (const { 0: written, index: start } of text.matchAll(run)) {
    const end = start + written.length;
    if (plain.test(written)) {
      yield { word: cut(written), start, end };
      continue;
    }
    const normal = written
      .slice(0, longestWritten)
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .normalize('NFC');
    for (const [word] of normal.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) yield { word: cut(word), start, end };
  }
}

/**
 * The words of a text in order, as they are written: runs of letters and digits, in one Unicode form and without soft
 * hyphens. Hyphens and punctuation part words. Stop words are among them.
 */
export function* wordsOf(text: string): Generator<string> {
  for (const { word } of wordSpansOf(text)) yield word;
}
