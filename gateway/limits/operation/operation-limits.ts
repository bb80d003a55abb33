/** What one operation may be at the most. */
export interface OperationLimits {
  /** Fields below each other. */
  readonly depth: number;
  /** Fields at the top. */
  readonly rootFields: number;
  /** Fields that are answered under another name. */
  readonly aliases: number;
  /** Fields altogether, those of a fragment as often as it is used. */
  readonly fields: number;
  readonly directives: number;
  /** Fragments with a name. */
  readonly fragments: number;
  /** Words, names and signs of the document, as the grammar counts them. */
  readonly tokens: number;
  /** What answering may take at worst; `operationCost` says how it is counted. */
  readonly cost: number;
  /** Bytes of the variables as JSON. */
  readonly variables: number;
  /** Lists and objects within each other in the variables. */
  readonly variableDepth: number;
}

/** Far above what the pages, GraphiQL and the examples ask, and below what one client could hold others up with. */
export const defaultOperationLimits: OperationLimits = {
  depth: 15,
  rootFields: 20,
  aliases: 50,
  fields: 1000,
  directives: 50,
  fragments: 50,
  tokens: 2500,
  cost: 20_000,
  variables: 200_000,
  variableDepth: 20,
};
