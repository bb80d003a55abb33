import {
  baseWordForms,
  compoundHalves,
  compoundStems,
  foldWord,
  formsOf,
  isStopWord,
  Lexicon,
  stemsOf,
} from '../analyser/index.ts';
import { GrowingArray } from './growing-array.ts';
import { SpellingList } from './spelling-list.ts';
import { WordList } from './word-list.ts';

/** A number for a word of the index. */
export type Term = number;

/** Stands for words that are not indexed. */
export const noTerm = -1;

const baseSpellings = new SpellingList();
for (const form of baseWordForms()) baseSpellings.add(form);

function append(map: Map<string, Term[]>, key: string, term: Term): void {
  const terms = map.get(key);
  if (terms === undefined) map.set(key, [term]);
  else terms.push(term);
}

/**
 * The words of all indexed records, each once, as terms; and which of them are the same word, have the same stem, or are
 * compounds of it. A word stays when the last record that had it has gone: it then finds nothing.
 *
 * What compounds are made of is learnt from words of public records alone, because it shows in what everybody finds.
 */
export class Vocabulary {
  /** Folded. */
  readonly words: string[] = [];
  /** As the first record with that word wrote it. */
  readonly spellings: string[] = [];
  readonly #terms = new Map<string, Term>();
  readonly #ofWritten = new Map<string, Term>();
  readonly #ofForm = new Map<string, Term[]>();
  readonly #ofStem = new Map<string, Term[]>();
  readonly #list = new WordList();
  readonly #spellingList = new SpellingList();
  readonly #isLearnt = new GrowingArray((length) => new Uint8Array(length));
  readonly #lexicon = new Lexicon();
  #compounds = new Map<Term, ReadonlySet<string>>();
  #compoundsOf = new Map<string, readonly Term[]>();
  #learnt = 0;
  #listed = 0;

  /** The term of a word as it is written, a new one where it has not occurred yet. @returns `noTerm` for stop words. */
  add(written: string): Term {
    const known = this.#ofWritten.get(written);
    if (known !== undefined) return known;
    const word = foldWord(written);
    const term = isStopWord(word) ? noTerm : (this.#terms.get(word) ?? this.#append(word, written));
    this.#ofWritten.set(written, term);
    return term;
  }

  #append(word: string, written: string): Term {
    const term = this.words.length;
    this.words.push(word);
    this.spellings.push(written);
    this.#terms.set(word, term);
    for (const form of formsOf(word)) {
      if (!this.#ofForm.has(form)) this.#spellingList.add(form);
      append(this.#ofForm, form, term);
      this.#list.add(form, term);
    }
    for (const stem of stemsOf(word)) {
      if (!this.#ofStem.has(stem) && !this.#ofForm.has(stem)) this.#spellingList.add(stem);
      append(this.#ofStem, stem, term);
    }
    return term;
  }

  /** Takes a word of a public record as one that compounds may be made of. */
  learn(term: Term): void {
    if (this.#isLearnt.at(term) === 1) return;
    this.#isLearnt.set(term, 1);
    if (this.#lexicon.add(this.words[term] as string)) this.#learnt += 1;
  }

  /** The term of a folded word. */
  find(word: string): Term | undefined {
    return this.#terms.get(word);
  }

  withForm(form: string): readonly Term[] {
    return this.#ofForm.get(form) ?? [];
  }

  withStem(stem: string): readonly Term[] {
    return this.#ofStem.get(stem) ?? [];
  }

  /** Forms and stems that may be this form with so many letters wrong, words that compounds are made of included. */
  spelledLike(form: string, edits: number): Iterable<string> {
    return new Set([...this.#spellingList.like(form, edits), ...baseSpellings.like(form, edits)]);
  }

  /** A word of this form, or else of this stem. */
  wordLike(formOrStem: string): Term | undefined {
    return this.withForm(formOrStem)[0] ?? this.withStem(formOrStem)[0];
  }

  beginningWith(form: string): Iterable<Term> {
    return this.#list.find(form, 'beginning');
  }

  /** A word that is a compound, cut in two between its parts, in every way. */
  halvesOf(word: string): readonly (readonly [string, string])[] {
    return compoundHalves(word, this.#lexicon);
  }

  /** Compounds with a part of this stem. Worked out anew when words have come in the meantime. */
  compoundsOf(stem: string): readonly Term[] {
    this.#forgetOutdated();
    const known = this.#compoundsOf.get(stem);
    if (known !== undefined) return known;
    const found = [...new Set(this.#list.find(stem, 'anywhere'))].filter((term) => this.#stemsIn(term).has(stem));
    this.#compoundsOf.set(stem, found);
    return found;
  }

  #stemsIn(term: Term): ReadonlySet<string> {
    let stems = this.#compounds.get(term);
    if (stems === undefined) {
      stems = new Set(compoundStems(this.words[term] as string, this.#lexicon));
      this.#compounds.set(term, stems);
    }
    return stems;
  }

  #forgetOutdated(): void {
    if (this.#learnt > 0) this.#compounds = new Map();
    if (this.#learnt > 0 || this.#listed !== this.words.length) this.#compoundsOf = new Map();
    this.#learnt = 0;
    this.#listed = this.words.length;
  }
}
