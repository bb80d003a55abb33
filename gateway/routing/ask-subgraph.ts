import { fetchText, TooLongError } from '../../catalogue-schema/index.ts';
import { correlationHeaders } from '../../catalogue-schema/telemetry/index.ts';
import type { SubgraphRequest, SubgraphResponse } from '../apollo/index.ts';

/** Why a subgraph gave no GraphQL answer. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure';
  readonly isTimeout: boolean;
  /** Whether the connection was not made, or broke before anything of an answer came. */
  readonly isUnconnected: boolean;

  constructor(message: string, { isTimeout = false, isUnconnected = false } = {}) {
    super(message);
    this.isTimeout = isTimeout;
    this.isUnconnected = isUnconnected;
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

/** What the causes of a failed connection have for a code. */
const unconnected: readonly unknown[] = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

export interface AskOptions {
  /** In whose viewer's name it is asked; without one it is asked for what anybody may know. */
  readonly token?: string | undefined;
  /** When the time began to run, as `performance.now()` has it; now where nothing is said. */
  readonly since?: number;
  /** The client that asks; Node's own where nothing is said. */
  readonly fetch?: typeof fetch;
}

/**
 * Asks a subgraph over HTTP.
 *
 * @param timeout milliseconds for the whole exchange
 * @throws SubgraphFailure where no GraphQL answer came in time
 */
export async function askSubgraph(
  url: string,
  request: SubgraphRequest,
  timeout: number,
  { token, since = performance.now(), fetch: client = fetch }: AskOptions = {},
): Promise<SubgraphResponse> {
  let isAnswering = false;
  const noting: typeof fetch = async (...parameters) => {
    const response = await client(...parameters);
    isAnswering = true;
    return response;
  };
  try {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      ...correlationHeaders(),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const message = { method: 'POST', headers, body: JSON.stringify(request) };
    const limits = { milliseconds: Math.max(0, since + timeout - performance.now()), mostBytes: longestAnswer };
    const { status, text } = await fetchText(url, message, limits, noting);
    const body = parse(text);
    if (!isAnswer(body)) throw new SubgraphFailure(`expected a GraphQL answer, got HTTP ${status}`);
    if (refusals.includes(status)) throw refusal(status, body);
    return withFewErrors(body);
  } catch (error) {
    if (error instanceof SubgraphFailure) throw error;
    const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
    if (error instanceof TooLongError) throw new SubgraphFailure(message);
    if (name === 'TimeoutError') throw new SubgraphFailure(`no answer within ${timeout} ms`, { isTimeout: true });
    if (cause?.code === 'UND_ERR_CONNECT_TIMEOUT')
      throw new SubgraphFailure('no connection in time', { isTimeout: true });
    const isUnconnected = !isAnswering && unconnected.includes(cause?.code);
    throw new SubgraphFailure(cause?.code ?? cause?.message ?? message, { isUnconnected });
  }
}
