import {
  compoundHalves,
  compoundStems,
  foldWord,
  formsOf,
  isStopWord,
  Lexicon,
  possibleCompounds,
  stemsOf,
  writtenBaseWords,
} from '../analyser/index.ts';
import { MultiMap } from './multi-map.ts';
import { PrefixList } from './prefix-list.ts';
import { SpellingList } from './spelling-list.ts';

/** A number for a word of the index. */
export type Term = number;

/** Stands for words that are not indexed. */
export const noTerm = -1;

/** A word that is a compound if another word is known. */
interface PossiblePart {
  readonly term: Term;
  readonly other: string;
}

const baseForms = writtenBaseWords();
const baseSpellings = new SpellingList();
for (const form of baseForms.keys()) baseSpellings.add(form);

const baseLexicon = new Lexicon();

/**
 * The words of all indexed records, each once, as terms; and which of them are the same word, have the same stem, or are
 * compounds of it. A word stays when the last record that had it has gone: it then finds nothing.
 *
 * What compounds are made of is learnt from words of public records alone, because it shows in what everybody finds.
 */
export class Vocabulary {
  /** Folded. */
  readonly words: string[] = [];
  /** By term, as the first public record with that word wrote it. */
  readonly spellings: (string | undefined)[] = [];
  readonly #terms = new Map<string, Term>();
  readonly #ofWritten = new Map<string, Term>();
  readonly #ofForm = new MultiMap<Term>();
  readonly #ofStem = new MultiMap<Term>();
  readonly #ofPart = new MultiMap<Term>();
  readonly #ofPossiblePart = new MultiMap<PossiblePart>();
  readonly #prefixes = new PrefixList();
  readonly #spellingList = new SpellingList();
  readonly #lexicon = new Lexicon();

  /** The term of a word as it is written, a new one where it has not occurred yet. @returns `noTerm` for stop words. */
  add(written: string): Term {
    const known = this.#ofWritten.get(written);
    if (known !== undefined) return known;
    const word = foldWord(written);
    const term = isStopWord(word) ? noTerm : (this.#terms.get(word) ?? this.#append(word));
    this.#ofWritten.set(written, term);
    return term;
  }

  #append(word: string): Term {
    const term = this.words.length;
    this.words.push(word);
    this.#terms.set(word, term);
    for (const form of formsOf(word)) {
      if (!this.#ofForm.has(form)) this.#spellingList.add(form);
      this.#ofForm.add(form, term);
      this.#prefixes.add(form, term);
    }
    for (const stem of stemsOf(word)) {
      if (!this.#ofStem.has(stem) && !this.#ofForm.has(stem)) this.#spellingList.add(stem);
      this.#ofStem.add(stem, term);
    }
    this.#appendParts(word, term);
    return term;
  }

  #appendParts(word: string, term: Term): void {
    const stems = compoundStems(word, baseLexicon);
    for (const stem of stems) this.#ofPart.add(stem, term);
    if (stems.length > 0) return;
    for (const { other, stems: possible } of possibleCompounds(word)) {
      for (const stem of possible) this.#ofPossiblePart.add(stem, { term, other });
    }
  }

  /** Takes a word of a public record as one that compounds may be made of, and that may be shown as it is written. */
  learn(term: Term, written: string): void {
    if (this.spellings[term] !== undefined) return;
    this.spellings[term] = written;
    this.#lexicon.add(this.words[term] as string);
  }

  /** The term of a folded word. */
  find(word: string): Term | undefined {
    return this.#terms.get(word);
  }

  withForm(form: string): readonly Term[] {
    return this.#ofForm.get(form);
  }

  withStem(stem: string): readonly Term[] {
    return this.#ofStem.get(stem);
  }

  /** Compounds with a part of this stem. */
  *compoundsOf(stem: string): Generator<Term> {
    yield* this.#ofPart.get(stem);
    for (const { term, other } of this.#ofPossiblePart.get(stem)) if (this.#lexicon.has(other)) yield term;
  }

  /** A word that is a compound, cut in two between its parts, in every way. */
  halvesOf(word: string): readonly (readonly [string, string])[] {
    return compoundHalves(word, this.#lexicon);
  }

  beginningWith(form: string): Iterable<Term> {
    return this.#prefixes.beginningWith(form);
  }

  /** Forms and stems that may be this form with so many letters wrong, words that compounds are made of included. */
  spelledLike(form: string, edits: number): Iterable<string> {
    return new Set([...this.#spellingList.like(form, edits), ...baseSpellings.like(form, edits)]);
  }

  /** A base word of this form as it is written. Base words are the catalogue's own, and everybody may know them. */
  writtenBase(form: string): string | undefined {
    return baseForms.get(form);
  }

  /** Whether it is a base word, in one of its inflections. */
  isBaseWord(word: string): boolean {
    return baseLexicon.has(word);
  }
}
