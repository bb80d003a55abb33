import { createReadStream } from 'node:fs';
import { StartError } from '../../../catalogue-schema/index.ts';

export interface SourceLimits {
  readonly bytes: number;
  /** How long an address may take, to the end of its answer. */
  readonly milliseconds: number;
}

const usualLimits: SourceLimits = { bytes: 50_000_000, milliseconds: 30_000 };

type Refuse = (got: string) => never;

async function answerOf(address: string, milliseconds: number, refuse: Refuse): Promise<AsyncIterable<Uint8Array>> {
  const response = await fetch(address, {
    headers: { accept: 'application/geo+json, application/json' },
    signal: AbortSignal.timeout(milliseconds),
  });
  if (response.ok) return response.body ?? refuse('an empty answer');
  await response.body?.cancel();
  return refuse(`HTTP ${response.status}`);
}

function reasonOf(error: Error, milliseconds: number): string {
  if (error.name === 'TimeoutError') return `none within ${milliseconds} ms`;
  return (error.cause as Error | undefined)?.message ?? error.message;
}

/**
 * The whole text of a file or of what an http(s) address answers, redirects followed.
 *
 * @throws StartError where it cannot be read, is too long or is not UTF-8
 */
export async function readSourceText(source: string, limits: SourceLimits = usualLimits): Promise<string> {
  const { bytes, milliseconds } = limits;
  const refuse: Refuse = (got) => {
    throw new StartError(`${source}: expected a readable GeoJSON file, got ${got}`);
  };
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const isAddress = /^https?:\/\//i.test(source);
    for await (const part of isAddress ? await answerOf(source, milliseconds, refuse) : createReadStream(source)) {
      length += part.length;
      if (length > bytes) refuse(`more than ${bytes / 1_000_000} MB`);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    refuse(reasonOf(error as Error, milliseconds));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    return refuse('text in another encoding than UTF-8');
  }
}
