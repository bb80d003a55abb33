/** What a person may do for an owner, besides reading what its people read. */
export type Role = 'editor' | 'admin';

export const roles: readonly Role[] = ['editor', 'admin'];

/** That a person belongs to an owner. */
export interface Membership {
  readonly owner: string;
  readonly roles: readonly Role[];
}

/** Who asks, as far as it decides what they may see and change. */
export interface Viewer {
  /** The person, by a name that stays the same; null for the public. */
  readonly subject: string | null;
  /** Whether they belong to the city or to one of its companies, which decides on INTERNAL records. */
  readonly isInternal: boolean;
  readonly memberships: readonly Membership[];
}

/** Somebody who has not signed in. */
export const publicViewer: Viewer = { subject: null, isInternal: false, memberships: [] };
