import type { Membership } from '../../../catalogue-schema/viewer/index.ts';

/** Whom an issuer says somebody to be. What of it counts is for the registry to say: see `admit`. */
export interface Claimed {
  readonly issuer: string;
  readonly subject: string;
  readonly memberships: readonly Membership[];
  /** The owners that employ them; empty where the issuer does not say. */
  readonly employers: readonly string[];
  /** Whether a claim makes them internal by itself. */
  readonly isInternal: boolean;
  /** How they are called; null where the issuer does not say. */
  readonly name: string | null;
}
