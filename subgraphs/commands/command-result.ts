/** What a command did. */
export interface CommandResult {
  /** For people. */
  readonly lines: readonly string[];
  /** The same for programs: anything that JSON can hold. */
  readonly details: unknown;
  /** Whether it did all that it was asked for. */
  readonly isWhole: boolean;
}
