import { type EntryKind, entryKinds, typeOfKind } from '../../entry-id.ts';
import type { Representation } from '../examination/index.ts';

/** Ids under the owner's prefix that it does not have. */
export function unknownIds(owner: unknown, count: number): readonly Representation[] {
  return Array.from({ length: count }, (_, place) => {
    const kind = entryKinds[place % entryKinds.length] as EntryKind;
    return { __typename: typeOfKind(kind), id: `${owner}/${kind}/not-there-${place}` };
  });
}
