import {
  buildSchema,
  execute,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { catalogueError, editingSdl } from '../../catalogue-schema/index.ts';
import type { Viewer } from '../../catalogue-schema/viewer/index.ts';
import type { DataSource, SubgraphError, SubgraphRequest, SubgraphResponse } from '../apollo/index.ts';
import type { Member } from '../participants/index.ts';
import { askOwners } from './ask-owners.ts';
import { type Call, ownerIn } from './call.ts';
import { foreignRecord } from './foreign-record.ts';
import { forbidden, unfit } from './refusals.ts';

export type FindMember = (id: string) => Member | undefined;

// Scalars are taken as they are: `inspectInput` tells what is wrong with them, all at once.
const schema = buildSchema(editingSdl(), { assumeValidSDL: true });

type Path = GraphQLResolveInfo['path'];

const rootKey = ({ prev, key }: Path): string => (prev === undefined ? String(key) : rootKey(prev));

/** The one field that is null where there is nothing to tell. */
const mayBeNull = 'edition';

/** Runs an operation on `editing` by graphql-js itself: mutations one after the other, query fields side by side. */
async function edit(
  { query, variables }: SubgraphRequest,
  viewer: Viewer,
  findMember: FindMember,
  timeout: number,
): Promise<SubgraphResponse> {
  const end = performance.now() + timeout;
  const document = parse(query, { noLocation: true });
  const [operation] = document.definitions as readonly [OperationDefinitionNode];
  const ask = askOwners(operation, variables, viewer);
  const calls = new Map<string, Call>();
  const ownersErrors: SubgraphError[] = [];

  const carryOut = async (call: Call): Promise<unknown> => {
    const refusal = forbidden(call, viewer);
    if (refusal !== undefined) throw refusal;
    const owner = ownerIn(call) ?? '';
    const member = findMember(owner);
    const { participant = null } = member ?? {};
    const unasked = member && unfit(call, member);
    if (unasked !== undefined) throw unasked;
    if (participant === null) {
      throw catalogueError('OWNER_UNAVAILABLE', `the owner "${owner}" takes no part now`, { owner });
    }
    if (performance.now() >= end) {
      throw catalogueError('OPERATION_TIMEOUT', `not begun, as the operation took longer than ${timeout} ms`, {
        owner,
      });
    }
    const { value, errors } = await ask(participant, call.key, call.nodes);
    ownersErrors.push(...errors);
    if (value === null && errors.length === 0 && call.field !== mayBeNull) {
      throw catalogueError('OWNER_ERROR', `the owner "${owner}" answered null: expected what was asked for`, { owner });
    }
    return value;
  };

  const resolve: GraphQLFieldResolver<unknown, unknown> = (source, args, _context, info) => {
    const { path, parentType, fieldName: field, fieldNodes: nodes } = info;
    if (path.prev === undefined) {
      const call: Call = { key: String(path.key), field, args, nodes };
      calls.set(call.key, call);
      return carryOut(call);
    }
    const value = (source as Readonly<Record<string, unknown>> | null)?.[path.key];
    const refusal = foreignRecord(calls.get(rootKey(path)) as Call, `${parentType.name}.${field}`, value);
    return refusal ?? value;
  };

  const { data, errors = [] } = await execute({
    schema,
    document,
    variableValues: variables,
    fieldResolver: resolve,
  });
  const failed = new Set(ownersErrors.map(({ path }) => path?.[0]));
  const own = errors.flatMap(({ message, path, extensions }): readonly SubgraphError[] => {
    if (extensions.code !== undefined) return [{ message, path, extensions }];
    if (path === undefined) return [{ message, extensions: { code: 'BAD_USER_INPUT' } }];
    // A null that an owner has explained needs no second error.
    if (failed.has(path[0])) return [];
    const call = calls.get(String(path[0]));
    const owner = call && ownerIn(call);
    const text = `the owner "${owner}" answered otherwise than asked: ${message.slice(0, 300)}`;
    return [{ message: text, path, extensions: { code: 'OWNER_ERROR', owner } }];
  });
  const all = [...ownersErrors, ...own];
  return { data: data as SubgraphResponse['data'], ...(all.length > 0 ? { errors: all } : {}) };
}

/**
 * The data source of `editing`: each field goes to the owner of its record, or to the one it names, after what the owner
 * need not be asked for has been refused. A mutation begins when the one before it has been answered, whoever's it is; a
 * query is one request to each owner.
 *
 * @param timeout milliseconds of an operation, after which none of its mutations is begun
 */
export function editingSource(findMember: FindMember, timeout: number): DataSource {
  return { fetch: (request, { viewer }) => edit(request, viewer, findMember, timeout) };
}
