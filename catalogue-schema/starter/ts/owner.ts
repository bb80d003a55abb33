import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What `owner.json` says of you. */
export interface Owner {
  /** The prefix of all your ids. */
  readonly id: string;
  readonly name: string;
  /** A value of `OwnerKind` in `schema.graphql`. */
  readonly kind: string;
  readonly website?: string;
  /** The id of a contact. */
  readonly contact?: string;
}

export function readOwner(folder: string): Owner {
  return JSON.parse(readFileSync(path.join(folder, 'owner.json'), 'utf8'));
}
