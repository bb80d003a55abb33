import type { EntryKind } from '../../../../catalogue-schema/index.ts';
import { owners } from './owners.ts';
import type { SeededRandom } from './seeded-random.ts';

/** An owner's records come in twenties: a contact, two projects, seventeen datasets. */
const cycle = 20;
const offsets: Readonly<Record<EntryKind, readonly number[]>> = {
  contact: [0],
  project: [1, 2],
  dataset: Array.from({ length: 17 }, (_, index) => index + 3),
};

/** The index of the record that stands at this place in its owner's feed. */
export function indexOf(owner: number, place: number): number {
  return place * owners.length + owner;
}

/** How many of the first `size` records are this owner's. */
export function recordsOfOwner(owner: number, size: number): number {
  return Math.max(0, Math.ceil((size - owner) / owners.length));
}

export function placeOf(index: number): { readonly owner: number; readonly place: number } {
  return { owner: index % owners.length, place: Math.floor(index / owners.length) };
}

export function kindOf(index: number): EntryKind {
  const offset = placeOf(index).place % cycle;
  if (offset === 0) return 'contact';
  return offset < 3 ? 'project' : 'dataset';
}

export function idOf(index: number): string {
  return `${owners[placeOf(index).owner]}/${kindOf(index)}/nr-${index}`;
}

/** The id of a record of this kind that comes before, mostly of the same owner; now and then there is none such yet. */
export function earlierId(index: number, kind: EntryKind, random: SeededRandom): string {
  const { owner, place } = placeOf(index);
  const target = random.chance(0.8) ? owner : random.below(owners.length);
  const twenty = random.below(Math.floor(place / cycle) + 1);
  return idOf(indexOf(target, twenty * cycle + random.pick(offsets[kind])));
}
