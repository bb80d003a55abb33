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

async function readBody(response: Response, mostBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw new Misfit(`expected an answer of at most ${mostBytes} bytes, got more`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function misfitOf(error: unknown, { timeout, signal }: ExchangeLimits): Misfit {
  if (error instanceof Misfit) return error;
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
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([limits.signal, AbortSignal.timeout(limits.timeout)]),
    });
    const { status, headers } = response;
    if (status >= 300 && status < 400) {
      await response.body?.cancel();
      throw new Misfit(`expected an answer, got a redirect (HTTP ${status})`, headers.get('location') ?? '');
    }
    const text = await readBody(response, limits.mostBytes);
    const milliseconds = performance.now() - start;
    return { status, contentType: headers.get('content-type') ?? '', body: text, milliseconds };
  } catch (error) {
    throw misfitOf(error, limits);
  }
}
