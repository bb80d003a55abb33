/** An owner to be hosted, as somebody states it. Nothing is checked yet. */
export interface NewOwner {
  /** The prefix of the ids of its records. */
  readonly id: string;
  readonly name: string;
  /** One of the contract's `OwnerKind`; `OTHER` where nothing is said. */
  readonly kind?: string;
  readonly website?: string;
  /** Id of one of its contacts, which need not exist yet. */
  readonly contact?: string;
}
