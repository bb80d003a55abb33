import { heads, modifiers } from './compound-words.ts';
import type { SeededRandom } from './seeded-random.ts';

export type Number = 'singular' | 'plural';

/** Which compounds are frequent: without this, the first modifier would go with the first head, and so on down. */
const spread = 167;

function join(...parts: readonly string[]): string {
  const [first = '', ...rest] = parts;
  return first + rest.map((part) => part.toLowerCase()).join('');
}

function headAt(place: number, number: Number): string {
  const [singular, plural] = heads[place % heads.length] as readonly [string, string];
  return number === 'singular' ? singular : plural;
}

const modifierAt = (place: number): string => modifiers[place % modifiers.length] as string;

/** The head alone, as a word: `Zählung`. */
export function headWord(random: SeededRandom, number: Number = 'singular'): string {
  const head = headAt(random.rank(heads.length), number);
  return head.charAt(0).toUpperCase() + head.slice(1);
}

/** The compound with this number, always the same: `Straßenzählung`. */
export function compoundAt(place: number): string {
  const head = place % heads.length;
  return join(modifierAt(Math.floor(place / heads.length) + head * spread), headAt(head, 'singular'));
}

/** A compound of two parts, now and then of three: `Verkehrszählung`, `Straßenverkehrszählungen`. */
export function compound(random: SeededRandom, number: Number = 'singular'): string {
  const head = random.rank(heads.length);
  const modifier = modifierAt(random.rank(modifiers.length) + head * spread);
  const end = headAt(head, number);
  return random.chance(0.06) ? join(random.pick(modifiers), modifier, end) : join(modifier, end);
}
