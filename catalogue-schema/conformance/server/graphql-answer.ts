import type { Exchange } from './exchange.ts';
import { Misfit } from './misfit.ts';

export interface AnswerError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown } | null;
}

/** An answer of the form that the GraphQL specification gives it, section 7.1. */
export interface GraphQLAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly AnswerError[];
}

const mediaTypes = /^application\/(graphql-response\+)?json *(;|$)/i;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isError = (error: unknown): error is AnswerError => isObject(error) && typeof error.message === 'string';

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Levels of objects and lists in an answer, at the most. The contract needs some fifteen. */
const deepest = 100;

function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= deepest; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** @throws Misfit where the answer is not GraphQL's, whatever its status. */
export function graphqlAnswer({ status, contentType, body }: Exchange): GraphQLAnswer {
  const received = `HTTP ${status} ${contentType}: ${body}`;
  if (!mediaTypes.test(contentType)) {
    throw new Misfit('expected the content type application/json or application/graphql-response+json', received);
  }
  const answer = parseJson(body);
  if (!isObject(answer) || !('data' in answer || 'errors' in answer)) {
    throw new Misfit('expected a JSON object with data or errors', received);
  }
  if (isTooDeep(answer))
    throw new Misfit(`expected at most ${deepest} levels of objects and lists, got more`, received);
  const { data = null, errors = [] } = answer;
  if (data !== null && !isObject(data)) throw new Misfit('expected data to be an object or null', received);
  if (!Array.isArray(errors) || !errors.every(isError)) {
    throw new Misfit('expected errors to be a list of objects, each with a message', received);
  }
  return { data, errors };
}
