/** One thing read from a source: a record or records made of it, or why none could be made. */
export type SourceItem =
  | { readonly name: string; readonly records: readonly unknown[] }
  | {
      readonly name: string;
      readonly problem: string;
      /** The id of its record, where that much is clear. What is known to exist at the source is not pruned. */
      readonly id?: string;
    };

/**
 * Where records come from. They are values in record form that nobody has checked yet, and every reading starts anew.
 */
export interface RecordSource {
  /** How many items there are, where the source says so. */
  total(): Promise<number | undefined>;
  /** @throws CatalogueSourceError where reading breaks off: what came before it is then only a part */
  items(): AsyncIterable<SourceItem>;
}
