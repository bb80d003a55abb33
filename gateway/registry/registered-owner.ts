import type { OwnerKind } from '../../catalogue-schema/index.ts';

/** `pending`: registered, but nothing published yet. Records of `active` owners alone are part of the catalogue. */
export type OwnerState = 'pending' | 'active' | 'suspended';

/** What an owner is registered with. */
export interface OwnerEntry {
  /** The prefix of the ids of its records. */
  readonly id: string;
  readonly name: string;
  readonly kind: OwnerKind;
  readonly website: string | null;
  /** The id of a contact record. */
  readonly contact: string | null;
  /** Its subgraph's GraphQL endpoint. */
  readonly url: string | null;
  /** Where its people edit its records, if that is not in the catalogue. */
  readonly editUrl: string | null;
}

/** An owner as the registry has it. */
export interface RegisteredOwner extends OwnerEntry {
  readonly state: OwnerState;
  /** Why it is suspended. */
  readonly reason: string | null;
  /** Whether its SDL is read from its server, and not published by somebody. */
  readonly followsServer: boolean;
  /** The newest published version, or null where there is none. */
  readonly version: number | null;
  /** SHA-256 of the newest SDL, hexadecimal. */
  readonly hash: string | null;
  /** ISO 8601 */
  readonly publishedAt: string | null;
}

/** One published version of a subgraph's SDL. */
export interface PublishedSdl {
  readonly owner: string;
  /** Counted from 1 for every owner. */
  readonly version: number;
  readonly sdl: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  /** ISO 8601 */
  readonly at: string;
  readonly by: string;
}

/** That an owner's server is at another address than before. */
export interface Move {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
}
