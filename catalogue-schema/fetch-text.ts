import { deadline } from './deadline.ts';

/** The text of an answer is longer than it may be. */
export class TooLongError extends Error {
  override readonly name = 'TooLongError';
}

export interface FetchLimits {
  /** For the whole exchange. */
  readonly milliseconds: number;
  /** Of the answer's text in UTF-8. */
  readonly mostBytes: number;
  /** Ends the exchange before that. */
  readonly stopping?: AbortSignal | undefined;
}

export interface FetchedText {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function readText(response: Response, mostBytes: number, signal: AbortSignal): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), ended]);
      if (done) return Buffer.concat(parts).toString('utf8');
      length += value.length;
      if (length > mostBytes) throw new TooLongError(`expected at most ${mostBytes / 1_000_000} MB, got more`);
      parts.push(value);
    }
  } catch (error) {
    // Not waited for: a server that does not send does not hear of it either.
    reader.cancel().catch(() => {});
    throw error;
  }
}

/**
 * Fetches a text from a server that is not trusted: one that drips, or sends without an end, holds up nobody and fills no
 * memory, and a redirect is an error.
 *
 * Node 20 forgets the signal of a fetch whose headers are there when it collects garbage
 * (https://github.com/nodejs/node/issues/54614), so it is listened to here.
 *
 * @param client what fetches in the place of Node's own fetch
 * @throws TooLongError; a DOMException with the name `TimeoutError`; the reason of `stopping`; what fetch throws
 */
export async function fetchText(
  url: string,
  request: RequestInit,
  limits: FetchLimits,
  client = fetch,
): Promise<FetchedText> {
  const { milliseconds, mostBytes, stopping } = limits;
  const late = new DOMException(`no answer within ${milliseconds} ms`, 'TimeoutError');
  const { signal, clear } = deadline(milliseconds, late, stopping);
  try {
    const response = await client(url, { redirect: 'error', ...request, signal });
    const { status, headers } = response;
    return { status, headers, text: await readText(response, mostBytes, signal) };
  } finally {
    clear();
  }
}
