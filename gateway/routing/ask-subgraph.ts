import { fetchText, TooLongError } from '../../catalogue-schema/index.ts';
import { correlationHeaders } from '../../catalogue-schema/telemetry/index.ts';
import type { SubgraphRequest, SubgraphResponse } from '../apollo/index.ts';

/** Why a subgraph gave no GraphQL answer. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure';
  readonly isTimeout: boolean;

  constructor(message: string, isTimeout = false) {
    super(message);
    this.isTimeout = isTimeout;
  }
}

/** Bytes of an answer, at the most: some 10,000 records. */
const longestAnswer = 32_000_000;

/** Whether a body is of the form that GraphQL answers have (GraphQL specification, section 7.1). */
function isAnswer(body: unknown): body is SubgraphResponse {
  if (typeof body !== 'object' || body === null || !('data' in body || 'errors' in body)) return false;
  const { data, errors } = body as { data?: unknown; errors?: unknown };
  const isError = (error: unknown): boolean => typeof (error as { message?: unknown } | null)?.message === 'string';
  return typeof (data ?? {}) === 'object' && (errors === undefined || (Array.isArray(errors) && errors.every(isError)));
}

/** Errors of one answer that are passed on, and characters of the message of each, at the most. */
const mostErrors = 100;
const longestMessage = 300;

/** An error without a path is told at every record that was asked for, so that many of them would fill the memory. */
function withFewErrors({ data, errors }: SubgraphResponse): SubgraphResponse {
  const few = errors
    ?.slice(0, mostErrors)
    .map((error) => ({ ...error, message: error.message.slice(0, longestMessage) }));
  return { ...(data === undefined ? {} : { data }), ...(few === undefined ? {} : { errors: few }) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Statuses of a server that answers nobody now, or not this gateway, whatever the body says. */
const refusals: readonly number[] = [401, 503];

function refusal(status: number, { errors: [error] = [] }: SubgraphResponse): SubgraphFailure {
  const why = error === undefined ? '' : `: ${error.message.slice(0, longestMessage)}`;
  return new SubgraphFailure(`expected an answer, got HTTP ${status}${why}`);
}

/**
 * Asks a subgraph over HTTP. Connections are kept alive by Node's own client.
 *
 * @param timeout milliseconds for the whole exchange
 * @param token in whose viewer's name it is asked; without one it is asked for what anybody may know
 * @throws SubgraphFailure where no GraphQL answer came in time
 */
export async function askSubgraph(
  url: string,
  request: SubgraphRequest,
  timeout: number,
  token?: string,
): Promise<SubgraphResponse> {
  try {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      ...correlationHeaders(),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const message = { method: 'POST', headers, body: JSON.stringify(request) };
    const { status, text } = await fetchText(url, message, { milliseconds: timeout, mostBytes: longestAnswer });
    const body = parse(text);
    if (!isAnswer(body)) throw new SubgraphFailure(`expected a GraphQL answer, got HTTP ${status}`);
    if (refusals.includes(status)) throw refusal(status, body);
    return withFewErrors(body);
  } catch (error) {
    if (error instanceof SubgraphFailure) throw error;
    const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
    if (error instanceof TooLongError) throw new SubgraphFailure(message);
    if (name === 'TimeoutError') throw new SubgraphFailure(message, true);
    throw new SubgraphFailure(cause?.code ?? cause?.message ?? message);
  }
}
