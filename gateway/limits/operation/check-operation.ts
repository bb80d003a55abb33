import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { limitError } from '../limit-error.ts';
import { depthOf } from './depth-of.ts';
import { measureOperation } from './measure-operation.ts';
import { operationCost } from './operation-cost.ts';
import type { OperationLimits } from './operation-limits.ts';

export interface CheckedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What an operation costs, or the first limit that it exceeds. Variables have to be small before they are written out. */
export function checkOperation(
  { schema, document, operation, variables }: CheckedOperation,
  limits: OperationLimits,
): number | GraphQLError {
  const size = { ...measureOperation(document, operation), variableDepth: depthOf(variables) };
  for (const [limit, got] of Object.entries(size)) {
    const allowed = limits[limit as keyof typeof size];
    if (got > allowed) return limitError(limit, allowed, got);
  }
  const bytes = Buffer.byteLength(JSON.stringify(variables));
  if (bytes > limits.variables) return limitError('variables', limits.variables, `${bytes} bytes`);
  const cost = operationCost(schema, document, operation, variables);
  return cost > limits.cost ? limitError('cost', limits.cost, cost) : cost;
}
