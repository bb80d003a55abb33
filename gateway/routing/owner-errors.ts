import { type OperationDefinitionNode, parse } from 'graphql';
import { catalogueError, type ErrorCode, errorCodes } from '../../catalogue-schema/index.ts';
import type { SubgraphError, SubgraphRequest, SubgraphResponse } from '../apollo/index.ts';
import type { SubgraphFailure } from './ask-subgraph.ts';
import { fewProblems } from './few-problems.ts';
import { shapeOf } from './only-asked.ts';
import type { Participant } from './participant.ts';

/** A failed exchange with an owner, as an error for the answer. */
export function ownerFailure({ id }: Participant, failure: unknown): SubgraphError {
  const { isTimeout, message } = failure as SubgraphFailure;
  const code = isTimeout ? 'OWNER_TIMEOUT' : 'OWNER_UNAVAILABLE';
  return catalogueError(code, `the owner "${id}" did not answer: ${message}`, { owner: id });
}

/** Whether an owner may say so to a client: the token that an owner does not take is the gateway's, not the client's. */
const isForClients = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && code in errorCodes && code !== 'UNAUTHENTICATED';

/** Characters of a version or an address that are passed on, at the most. */
const longestDetail = 2000;

const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= longestDetail;

const isWebAddress = (value: unknown): boolean =>
  isShort(value) && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** What an owner may tell beside a code: what is wrong with a record, its version, and where it is edited. */
function toldWith({ problems, version, editUrl }: Readonly<Record<string, unknown>>): object {
  return {
    ...(Array.isArray(problems) ? { problems: fewProblems(problems) } : {}),
    ...(isShort(version) ? { version } : {}),
    ...(isWebAddress(editUrl) ? { editUrl } : {}),
  };
}

/**
 * An owner's own error with the owner's name. A code that is not for clients becomes OWNER_ERROR, and what failed
 * inside an owner's server is not for the one who asked.
 */
export function ownersError({ id }: Participant, error: SubgraphError): SubgraphError {
  const { path, extensions } = error;
  const given = extensions?.code;
  const message = given === 'INTERNAL_SERVER_ERROR' ? `the owner "${id}" failed` : error.message;
  const code = isForClients(given) ? given : 'OWNER_ERROR';
  return { message, path, extensions: { ...toldWith(extensions ?? {}), code, owner: id } };
}

/** What is wrong with an owner's `_entities`, where they are not as many records as were asked for. */
export function wrongEntities({ id }: Participant, entities: unknown, asked: number): SubgraphError | undefined {
  const isList = Array.isArray(entities);
  const isRecord = (one: unknown): boolean => typeof one === 'object' && !Array.isArray(one);
  if (isList && entities.length === asked && entities.every(isRecord)) return undefined;
  const got = isList ? entities.filter(isRecord).length : 'none';
  const message = `the owner "${id}" was asked for ${asked} records: expected as many, got ${got}`;
  return catalogueError('OWNER_ERROR', message, { owner: id });
}

/** The answer to a request that failed as a whole: null for everything, with the error at each place asked for. */
export function failedAnswer({ query, variables }: SubgraphRequest, error: SubgraphError): SubgraphResponse {
  const { message, extensions } = error;
  const representations = variables.representations as readonly unknown[] | undefined;
  if (representations !== undefined) {
    const errors = representations.map((_, place) => ({ message, extensions, path: ['_entities', place] }));
    return { data: { _entities: representations.map(() => null) }, errors };
  }
  const [operation] = parse(query, { noLocation: true }).definitions as readonly [OperationDefinitionNode];
  const keys = [...shapeOf(operation.selectionSet).keys()];
  return {
    data: Object.fromEntries(keys.map((key) => [key, null])),
    errors: keys.map((key) => ({ message, extensions, path: [key] })),
  };
}
