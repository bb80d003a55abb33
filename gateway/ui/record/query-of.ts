import { Kind, parse, print, visit } from 'graphql';

/** An operation about one record as one would write it for that record alone: without variables. */
export function queryOf(operation: string, id: string): string {
  const inlined = visit(parse(operation), {
    OperationDefinition: (definition) => ({ ...definition, variableDefinitions: [] }),
    Variable: () => ({ kind: Kind.STRING, value: id }),
  });
  return print(inlined);
}
