import { baseParts, type Part } from './base-parts.ts';
import { formsOf } from './word-forms.ts';

/** Shorter words that nobody has reviewed tear other words apart by chance. */
export const shortestAdded = 5;
/** A word that is only added is worth several that are reviewed. */
export const costOfAdded = 4;

const prefixLength = 3;

/** The longest piece by how it begins, so that a search for pieces knows where to stop. */
const longestBasePart: ReadonlyMap<string, number> = (() => {
  const longest = new Map<string, number>();
  for (const surface of baseParts.keys()) {
    const prefix = surface.slice(0, prefixLength);
    longest.set(prefix, Math.max(longest.get(prefix) ?? 0, surface.length));
  }
  return longest;
})();

/**
 * Known words that compounds are made of: the reviewed base words, and the words that are added, such as the ones of
 * the indexed vocabulary. Of these, a compound may hold what the base words have not thought of, but only beside base
 * words.
 */
export class Lexicon {
  readonly #added = new Set<string>();
  readonly #longest = new Map<string, number>();

  /** True when the word was new. */
  add(folded: string): boolean {
    const [form = ''] = formsOf(folded);
    if (form === '' || this.has(folded)) return false;
    this.#added.add(form);
    if (form.length >= shortestAdded) {
      const prefix = form.slice(0, prefixLength);
      this.#longest.set(prefix, Math.max(this.#longest.get(prefix) ?? 0, form.length + 's'.length));
    }
    return true;
  }

  has(folded: string): boolean {
    return formsOf(folded).some((form) => Number.isFinite(baseParts.get(form)?.last) || this.#added.has(form));
  }

  /** How many words are known, base words in each of their forms. */
  get size(): number {
    return baseParts.size + this.#added.size;
  }

  /** The longest piece that may stand here, by the letters that begin it; 0 where none does. */
  longestPartAt(word: string, start: number): number {
    const prefix = word.slice(start, start + prefixLength);
    return Math.max(longestBasePart.get(prefix) ?? 0, this.#longest.get(prefix) ?? 0);
  }

  /** The piece of a compound that is written like this, without umlauts. */
  part(surface: string): Part | undefined {
    const base = baseParts.get(surface);
    const { length } = surface;
    if (base !== undefined || length < shortestAdded) return base;
    if (this.#added.has(surface)) return { first: costOfAdded, last: costOfAdded, length, base: surface };
    if (length === shortestAdded || !surface.endsWith('s')) return undefined;
    const unlinked = surface.slice(0, -1);
    if (!this.#added.has(unlinked)) return undefined;
    return { first: costOfAdded, last: Number.POSITIVE_INFINITY, length: length - 1, base: unlinked };
  }
}
