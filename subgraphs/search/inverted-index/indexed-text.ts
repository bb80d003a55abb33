import { wordsOf } from '../analyser/index.ts';

/** Where a word stands in a record, the most telling place first. */
export const textFields = ['title', 'keywords', 'description', 'rest'] as const;

export type TextField = (typeof textFields)[number];

export interface FieldText {
  readonly field: TextField;
  readonly text: string;
}

/** Stands between two texts, so that no phrase reaches from one into the other. */
export const textBreak = '|';

/** Words of a record that are searched. Nobody reads further, and somebody's novel must not fill the memory. */
const mostWords = 10_000;

/** The words of a record in order: a line for each of `textFields`, words parted by blanks, texts by `textBreak`. */
export function indexedText(texts: readonly FieldText[]): string {
  let left = mostWords;
  const lines = textFields.map((field) => {
    const words: string[] = [];
    for (const { text } of texts.filter((one) => one.field === field)) {
      if (words.length > 0) words.push(textBreak);
      for (const word of wordsOf(text)) {
        if (left === 0) break;
        left -= 1;
        words.push(word);
      }
    }
    return words.join(' ');
  });
  return lines.join('\n');
}

/** The words of each of `textFields`, text breaks included. */
export function wordsOfFields(indexed: string): readonly (readonly string[])[] {
  return indexed.split('\n').map((line) => line.split(' ').filter((word) => word !== ''));
}
