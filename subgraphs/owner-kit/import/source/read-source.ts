import { createReadStream } from 'node:fs';
import { deadline, type ErrorCode } from '../../../../catalogue-schema/index.ts';
import { fetchAddress } from './fetch-address.ts';
import { shownSource } from './shown-source.ts';
import { CatalogueSourceError } from './source-error.ts';

export interface SourceRequest {
  /** What is expected there, as messages say it: `a DCAT catalogue`. */
  readonly what: string;
  /** The media types that are wanted, as the header `accept` says it. */
  readonly accept: string;
  /** How much is read at the most. */
  readonly bytes?: number;
  /** How long an address may take, to the end of its answer. */
  readonly milliseconds?: number;
  /** Ends the reading early. */
  readonly signal?: AbortSignal | undefined;
}

export interface SourceContent {
  readonly bytes: Buffer;
  /** The media type that an address states, without parameters. */
  readonly mediaType?: string;
}

type Refuse = (got: string, code?: ErrorCode) => never;

/** Whether a source is on the web, and not a file. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

async function readToEnd(parts: AsyncIterable<Uint8Array>, most: number, refuse: Refuse): Promise<Buffer> {
  const read: Uint8Array[] = [];
  let length = 0;
  for await (const part of parts) {
    length += part.length;
    if (length > most) refuse(`more than ${most / 1_000_000} MB`, 'SOURCE_TOO_LARGE');
    read.push(part);
  }
  return Buffer.concat(read);
}

async function readAddress(
  source: string,
  { accept, milliseconds = 60_000, signal }: SourceRequest,
  most: number,
  refuse: Refuse,
): Promise<SourceContent> {
  const late = new Error(`none within ${milliseconds} ms`);
  const { signal: ended, clear } = deadline(milliseconds, late, signal);
  try {
    const answer = await fetchAddress(new URL(source), { accept, signal: ended });
    if (answer.statusCode !== 200) {
      answer.destroy();
      refuse(`HTTP ${answer.statusCode}`);
    }
    const mediaType = answer.headers['content-type']?.replace(/;.*/, '').trim().toLowerCase();
    return { bytes: await readToEnd(answer, most, refuse), ...(mediaType ? { mediaType } : {}) };
  } catch (error) {
    if (error instanceof CatalogueSourceError) throw error;
    if (ended.reason === late) return refuse(late.message);
    signal?.throwIfAborted();
    const { message, code } = error as NodeJS.ErrnoException;
    return refuse(message || (code ?? 'no answer'));
  } finally {
    clear();
  }
}

/**
 * Reads a file, or what an http(s) address answers: redirects followed, bounded in size and time.
 *
 * @throws CatalogueSourceError where it cannot be read to its end; the reason of the signal
 */
export async function readSource(source: string, request: SourceRequest): Promise<SourceContent> {
  const { what, bytes: most = 100_000_000, signal } = request;
  const refuse: Refuse = (got, code) => {
    throw new CatalogueSourceError(`${shownSource(source)}: expected ${what}, got ${got}`, code);
  };
  if (isAddress(source)) {
    return URL.canParse(source) ? readAddress(source, request, most, refuse) : refuse('no valid address');
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(source)) return refuse('an address that is neither http nor https');
  try {
    return { bytes: await readToEnd(createReadStream(source, signal && { signal }), most, refuse) };
  } catch (error) {
    if (error instanceof CatalogueSourceError) throw error;
    signal?.throwIfAborted();
    return refuse((error as Error).message);
  }
}
