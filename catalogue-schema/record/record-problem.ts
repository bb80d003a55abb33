/**
 * What a problem of a record is about. `required`: a field that must be there, or text that must not be empty.
 * `vocabulary`: a value that its enumeration does not have. `reference`: an id of another record. `value`: all else.
 */
export type ProblemAspect = 'required' | 'date' | 'address' | 'vocabulary' | 'language' | 'reference' | 'value';

/** One way in which a record breaks the contract. */
export interface RecordProblem {
  readonly aspect: ProblemAspect;
  /** Where in the record, as in `['distributions', 0, 'accessUrl']`; empty where it is about the whole. */
  readonly path: readonly (string | number)[];
  /** What was expected and what arrived. */
  readonly message: string;
}

/** A problem in one line, as in `distributions.0.accessUrl: expected an absolute http or https address, got "x"`. */
export function problemText({ path, message }: RecordProblem): string {
  return `${path.join('.') || 'record'}: ${message}`;
}
