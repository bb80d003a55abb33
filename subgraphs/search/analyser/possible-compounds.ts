import { baseParts } from './base-parts.ts';
import { withoutUmlauts } from './fold-text.ts';
import { costOfAdded, shortestAdded } from './lexicon.ts';
import { dearest } from './split-compound.ts';
import { spellingsOf, stemsOf } from './word-forms.ts';

/** A compound of a base word and a word that is none: if that is a word at all. */
export interface PossibleCompound {
  /** The word that would have to be known, without umlauts. */
  readonly other: string;
  /** What the compound can then be found by. */
  readonly stems: readonly string[];
}

const shortestBase = 4;
const dearestBase = dearest(2) - costOfAdded;

function* otherWords(written: string): Generator<string> {
  yield written;
  if (written.endsWith('s')) yield written.slice(0, -1);
}

const stemsOfAll = (...words: readonly string[]): readonly string[] => [...new Set(words.flatMap(stemsOf))];

function* readSpelling(word: string): Generator<PossibleCompound> {
  const form = withoutUmlauts(word);
  for (let cut = shortestBase; cut <= form.length - shortestBase; cut += 1) {
    const [left, right] = [form.slice(0, cut), form.slice(cut)];
    const last = baseParts.get(right);
    if (last !== undefined && last.last <= dearestBase) {
      for (const other of otherWords(left)) {
        if (other.length < shortestAdded) continue;
        yield { other, stems: stemsOfAll(word.slice(0, other.length), word.slice(cut), last.base) };
      }
    }
    const first = baseParts.get(left);
    if (first !== undefined && first.first <= dearestBase && right.length >= shortestAdded) {
      yield { other: right, stems: stemsOfAll(word.slice(0, first.length), first.base, word.slice(cut)) };
    }
  }
}

/**
 * The ways in which a word would be a compound if one more word were known: `elsterbrücke` if there is a word `elster`.
 * What the base words alone do not account for need not be split again whenever a word becomes known. A base word is
 * none: `Brandenburg` is not made of `Brand`.
 */
export function possibleCompounds(folded: string): readonly PossibleCompound[] {
  if (folded.length < shortestBase + shortestAdded || folded.length > 60 || !/^[a-zäöü]+$/.test(folded)) return [];
  const spellings = spellingsOf(folded);
  const isBase = spellings.some((word) => Number.isFinite(baseParts.get(withoutUmlauts(word))?.last));
  return isBase ? [] : spellings.flatMap((word) => [...readSpelling(word)]);
}
