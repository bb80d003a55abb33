import { PreviewFailure } from './preview-failure.ts';

/** Milliseconds that a source has. */
const patience = 20_000;

export interface Start {
  readonly bytes: Uint8Array;
  /** Whether there is nothing after it. */
  readonly isWhole: boolean;
}

/**
 * Reads the first bytes of somebody's file, and no more: the connection is closed then. The source learns nothing but
 * that somebody reads it.
 *
 * @throws PreviewFailure where it does not let itself be read
 */
export async function readStart(address: string, most: number, signal: AbortSignal): Promise<Start> {
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  const timer = setTimeout(leave, patience);
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave);
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: gone.signal,
    });
    if (!response.ok || response.body === null) throw new PreviewFailure('status', String(response.status));
    if (/html/.test(response.headers.get('content-type') ?? '')) throw new PreviewFailure('form');
    const reader = response.body.getReader();
    const pieces: Uint8Array[] = [];
    let size = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      pieces.push(next.value);
      size += next.value.length;
      if (size > most) break;
    }
    await reader.cancel();
    const bytes = new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer()).subarray(0, most);
    return { bytes, isWhole: size <= most };
  } catch (error) {
    if (error instanceof PreviewFailure || signal.aborted) throw error;
    throw new PreviewFailure(gone.signal.aborted ? 'late' : 'refused');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
  }
}
