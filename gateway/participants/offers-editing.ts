import { parse } from 'graphql';
import { editingIn, type OfferedEditing } from '../../catalogue-schema/index.ts';
import type { SdlsOfName } from '../registry/index.ts';

const nothing: OfferedEditing = { isWhole: false, isBegun: false, hasEditUrl: false };

/** What of the editing part an SDL has, which may be none that can be read. */
export function editingOf(sdl: string): OfferedEditing {
  try {
    return editingIn(parse(sdl, { noLocation: true }));
  } catch {
    return nothing;
  }
}

/** SDLs that were read before, by their hash, with whether they offer editing. */
const known = new Map<string, boolean>();
const mostKnown = 1000;

/** Whether an owner's newest SDL has the whole editing part. */
export function offersEditing({ hash, newest }: SdlsOfName): boolean {
  const before = known.get(hash);
  if (before !== undefined) return before;
  const { isWhole } = editingOf(newest);
  if (known.size >= mostKnown) known.clear();
  known.set(hash, isWhole);
  return isWhole;
}
