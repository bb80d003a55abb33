import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';

const refuse = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });

/**
 * The operation of a valid document that is to be executed. The planner fails on none, and on a kind of operation that
 * the schema does not have, which validation lets through.
 *
 * @param name what the client called it
 * @throws GraphQLError with the messages of graphql-js
 */
export function chosenOperation(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | undefined,
  name: string | null | undefined,
): OperationDefinitionNode {
  if (operation === undefined) {
    const several = 'Must provide operation name if query contains multiple operations.';
    throw refuse('OPERATION_RESOLUTION_FAILURE', name == null ? several : `Unknown operation named "${name}".`);
  }
  if (schema.getRootType(operation.operation)) return operation;
  const kind = operation.operation;
  throw refuse('GRAPHQL_VALIDATION_FAILED', `Schema is not configured to execute ${kind} operation.`);
}
