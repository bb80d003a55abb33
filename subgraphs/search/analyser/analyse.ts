import { stemmer } from '@orama/stemmers/german';
import { foldText, withoutUmlauts } from './fold-text.ts';
import { stopWords } from './stop-words.ts';

/** Code points; PostgreSQL takes a term of up to 2 KB, and no word of a language is as long as this. */
const longestWord = 100;

/**
 * A word as it stands and, where it may write an umlaut as two letters, with the umlaut: `aerzte` → `aerzte`, `ärzte`.
 * Replacing ae by a or ä outright would tear words apart that never had an umlaut: `israel`, `aktuelle`, `poet`. After a
 * vowel or q the second letter is no sign of an umlaut: `neue`, `steuer`, `quelle`.
 */
function spellings(word: string): readonly string[] {
  const umlaut = word.replace(/(?<![aeiouyäöüq])([aou])e/g, (_, vowel: string) => `${vowel}\u0308`).normalize('NFC');
  return umlaut === word ? [word] : [word, umlaut];
}

/** Numbers, and names with digits in them, stay whole. */
function stem(word: string): string {
  return withoutUmlauts(/\p{N}/u.test(word) ? word : stemmer(word));
}

/**
 * The words of a German text, in order, each as the terms that stand for it. Two texts speak of the same thing where
 * their words share a term: `Straße` and `Strassen`, `Ärzte`, `Aerzte` and `Arzt`. Hyphens part words; stop words are
 * left out.
 *
 * Stemming is Snowball's (https://snowballstem.org/algorithms/german/stemmer.html).
 */
export function* analyse(text: string): Generator<readonly string[]> {
  for (const [match] of foldText(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = match.length > longestWord ? [...match].slice(0, longestWord).join('') : match;
    const readings = spellings(word);
    if (!readings.some((reading) => stopWords.has(reading))) yield [...new Set(readings.map(stem))];
  }
}
