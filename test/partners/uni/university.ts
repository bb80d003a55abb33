/** A record as the university keeps it: contract fields, references as ids. */
export interface StoredRecord {
  readonly id: string;
  readonly visibility: string;
  readonly audience?: readonly string[];
  readonly modified: string;
  readonly [field: string]: unknown;
}

/** All that the university has: itself, its records, and what it deleted. */
export interface University {
  readonly owner: { readonly id: string; readonly contact: string };
  readonly records: readonly StoredRecord[];
  readonly deleted: readonly { readonly id: string; readonly at: string }[];
}
