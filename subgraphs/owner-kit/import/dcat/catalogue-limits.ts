/** How much of a catalogue is read. */
export interface CatalogueLimits {
  /** Of one document. */
  readonly bytes: number;
  /** Of all pages. */
  readonly allBytes: number;
  /** Statements of all pages, repeated ones too. */
  readonly statements: number;
  readonly pages: number;
}

/**
 * A city's catalogue has a few 10,000 datasets, and a dataset 25 to 60 statements and 1 to 6 kB. Memory is taken by
 * statements: 200 bytes each as catalogues are, 400 where no two have a node in common.
 */
export const usualLimits: CatalogueLimits = {
  bytes: 100_000_000,
  allBytes: 400_000_000,
  statements: 2_000_000,
  pages: 5000,
};
