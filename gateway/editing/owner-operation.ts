import { type FieldNode, Kind, type OperationDefinitionNode, print, visit } from 'graphql';
import { referenceKey } from '../../catalogue-schema/index.ts';
import type { SubgraphRequest } from '../apollo/index.ts';

/** Fields that are asked of an owner together, with the operation that they are from. */
export interface Asked {
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly nodes: readonly FieldNode[];
}

/** The operation for one owner: its own fields, in terms of ids, with the variables that they use. */
export function ownerOperation({ operation, variables, nodes }: Asked): SubgraphRequest {
  const used = new Set<string>();
  const selections = nodes.map((field) =>
    visit(field, {
      [Kind.VARIABLE]: ({ name }) => void used.add(name.value),
      [Kind.FIELD]: (node): FieldNode | undefined => {
        if (node.name.value !== referenceKey) return undefined;
        return { ...node, alias: node.alias ?? node.name, name: { kind: Kind.NAME, value: 'id' } };
      },
    }),
  );
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
  return {
    query: print({
      kind: Kind.OPERATION_DEFINITION,
      operation: operation.operation,
      variableDefinitions,
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    }),
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => used.has(name))),
  };
}
