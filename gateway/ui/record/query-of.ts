import { type DocumentNode, Kind, print, visit } from 'graphql';

/** An operation about one record as one would write it for that record alone: without variables. */
export function queryOf(document: DocumentNode, id: string): string {
  const inlined = visit(document, {
    OperationDefinition: (operation) => ({ ...operation, variableDefinitions: [] }),
    Variable: () => ({ kind: Kind.STRING, value: id }),
  });
  return print(inlined);
}
