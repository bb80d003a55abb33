import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type GraphQLError, type GraphQLFormattedError, getVariableValues } from 'graphql';
import type { Viewer } from '../../catalogue-schema/viewer/index.ts';
import type { GatewayContext } from '../apollo/index.ts';
import { type Call, ownerIn } from './call.ts';
import type { FindMember } from './editing-source.ts';
import { forbidden, unfit } from './refusals.ts';
import { savesIn } from './saves-in.ts';

/** Wrong places in variables after which nobody looks on. */
const mostErrors = 50;

function refusalFor(call: Call, viewer: Viewer, findMember: FindMember): GraphQLError | undefined {
  if (forbidden(call, viewer) !== undefined) return undefined;
  const member = findMember(ownerIn(call) ?? '');
  return member && unfit(call, member);
}

/**
 * Refuses operations whose variables are not of their types, in place of the gateway, which would tell of every wrong place
 * however many there are. Whoever saves a record that they may edit is told of it as of any other: with the path of each
 * wrong field, and of all else that is wrong with it.
 */
export function variablesPlugin(
  findMember: FindMember,
  format: (formatted: GraphQLFormattedError, error: GraphQLError) => GraphQLFormattedError,
): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ schema, document, operation, request, contextValue }) => {
        const { variableDefinitions = [] } = operation;
        const { variables = {} } = request;
        const { errors } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: mostErrors });
        if (errors === undefined) return null;
        const refused = savesIn(document, operation, variables).flatMap((save) => {
          const refusal = refusalFor(save.call, contextValue.viewer, findMember);
          return refusal ? [{ ...save, refusal }] : [];
        });
        const told = new Set(refused.flatMap((save) => [...save.variables]));
        const untold = variableDefinitions.filter(({ variable }) => !told.has(variable.name.value));
        const { errors: others = [] } = getVariableValues(schema, untold, variables, { maxErrors: mostErrors });
        const all = [
          ...refused.map(({ call, refusal }) => format({ ...refusal.toJSON(), path: [call.key] }, refusal)),
          ...others.map((error) => format({ ...error.toJSON(), extensions: { code: 'BAD_USER_INPUT' } }, error)),
        ];
        const http = { status: 400, headers: new HeaderMap() };
        return { http, body: { kind: 'single', singleResult: { errors: all } } };
      },
    }),
  };
}
