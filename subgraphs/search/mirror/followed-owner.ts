/** An owner whose feed is followed into the mirror. */
export interface FollowedOwner {
  readonly id: string;
  /** The owner's GraphQL endpoint. */
  readonly url: string;
}
