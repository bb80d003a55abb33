/** What a command has to say. */
export interface Report {
  /** For people. */
  readonly text: readonly string[];
  /** The same for programs: anything that JSON can hold; undefined where there is nothing to say. */
  readonly json: unknown;
  /** Whether the JSON is on one line, for who reads line by line what a command says that goes on. */
  readonly isLine?: boolean;
  /** Whether the command did what it was asked for; else it ends with 1. */
  readonly isGood: boolean;
}
