/**
 * What a problem of a record is about. `required`: a field that must be there, or text that must not be empty.
 * `vocabulary`: a value that its enumeration does not have. `reference`: an id of another record. `value`: all else.
 */
export type ProblemAspect = 'required' | 'date' | 'address' | 'vocabulary' | 'language' | 'reference' | 'value';

/** One way in which a record breaks the contract. */
export interface RecordProblem {
  readonly aspect: ProblemAspect;
  /** The path of the field, `distributions.0.accessUrl`, or `record`. */
  readonly field: string;
  /** What was expected and what arrived. */
  readonly message: string;
}
