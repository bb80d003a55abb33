import { fetchText, TooLongError } from '../../fetch-text.ts';
import { Misfit } from './misfit.ts';

/** An answer over HTTP as it came. */
export interface Exchange {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** Until the last byte was there. */
  readonly milliseconds: number;
}

export interface ExchangeLimits {
  readonly timeout: number;
  readonly mostBytes: number;
  /** Ends all exchanges of an examination. */
  readonly signal: AbortSignal;
}

function misfitOf(error: unknown, { timeout, mostBytes, signal }: ExchangeLimits): Misfit {
  if (error instanceof Misfit) return error;
  if (error instanceof TooLongError) return new Misfit(`expected an answer of at most ${mostBytes} bytes, got more`);
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (signal.aborted) return new Misfit('the time for the whole examination was used up');
  if (name === 'TimeoutError') return new Misfit(`expected an answer, got none within ${timeout} ms`);
  return new Misfit(`expected an answer, got none: ${cause?.code ?? cause?.message ?? message}`);
}

/**
 * Posts a body as GraphQL over HTTP wants it and reads the answer, in bounds of time and size. Redirects are not
 * followed: nobody lets a server of somebody else say where to ask.
 *
 * @throws Misfit
 */
export async function exchange(
  url: string,
  body: string,
  token: string | undefined,
  limits: ExchangeLimits,
): Promise<Exchange> {
  const start = performance.now();
  try {
    const headersSent = {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const request = { method: 'POST', headers: headersSent, body, redirect: 'manual' } as const;
    const { timeout, mostBytes, signal } = limits;
    const answer = await fetchText(url, request, { milliseconds: timeout, mostBytes, stopping: signal });
    const { status, headers, text } = answer;
    if (status >= 300 && status < 400) {
      throw new Misfit(`expected an answer, got a redirect (HTTP ${status})`, headers.get('location') ?? '');
    }
    const milliseconds = performance.now() - start;
    return { status, contentType: headers.get('content-type') ?? '', body: text, milliseconds };
  } catch (error) {
    throw misfitOf(error, limits);
  }
}
