import type { Claimed } from '../claims/index.ts';

/** Somebody who signed in on the page, as the browser keeps it. */
export interface Session {
  readonly claimed: Claimed;
  /** When the access token that says so is over, in seconds since 1970. */
  readonly validUntil: number;
  /** When they have to sign in again, in seconds since 1970. */
  readonly endsAt: number;
  /** Brings a new access token. */
  readonly refreshToken?: string | undefined;
  /** Tells the provider who signs out. */
  readonly idToken?: string | undefined;
}
