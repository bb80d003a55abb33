/** Rows of text under names. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether there are rows that are not here. */
  readonly hasMore: boolean;
}
