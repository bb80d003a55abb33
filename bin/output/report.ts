/** What a command has to say. */
export interface Report {
  /** For people. */
  readonly text: readonly string[];
  /** The same for programs: anything that JSON can hold. */
  readonly json: unknown;
  /** Whether the command did what it was asked for; else it ends with 1. */
  readonly isGood: boolean;
}
