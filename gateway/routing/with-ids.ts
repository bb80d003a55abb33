import { type FieldNode, Kind, parse, print, visit } from 'graphql';
import type { DataSource } from '../apollo/index.ts';

const mostOperations = 1000;

/** `ref` → `ref: id`, and `x: ref` → `x: id`. */
function askForId(query: string): string {
  const document = visit(parse(query, { noLocation: true }), {
    [Kind.FIELD]: (node): FieldNode | undefined => {
      if (node.name.value !== 'ref') return undefined;
      return { ...node, alias: node.alias ?? node.name, name: { kind: Kind.NAME, value: 'id' } };
    },
  });
  return print(document);
}

/**
 * A data source whose server knows records by `id` alone. The planner refers to records by `ref`, which is the id under
 * a name that clients cannot ask for; here it is turned back.
 */
export function withIds(source: DataSource): DataSource {
  const rewritten = new Map<string, string>();
  const rewrite = (query: string): string => {
    const known = rewritten.get(query);
    if (known !== undefined) return known;
    if (rewritten.size >= mostOperations) rewritten.clear();
    const operation = askForId(query);
    rewritten.set(query, operation);
    return operation;
  };
  return {
    fetch: ({ query, variables, operationName }) => {
      const representations = (variables.representations ?? []) as readonly Readonly<Record<string, unknown>>[];
      const byId = representations.map(({ ref, ...rest }) => (ref === undefined ? rest : { ...rest, id: ref }));
      return source.fetch({
        query: rewrite(query),
        variables: variables.representations === undefined ? variables : { ...variables, representations: byId },
        operationName,
      });
    },
  };
}
