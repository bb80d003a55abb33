import { setImmediate as otherWork } from 'node:timers/promises';

const charactersAtOnce = 50_000;

/**
 * A text in parts of whole characters, with time for other work of this process between them.
 *
 * @throws the reason of the signal
 */
export async function* partsOfText(text: string, signal?: AbortSignal): AsyncGenerator<string> {
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + charactersAtOnce, text.length);
    if (/[\uD800-\uDBFF]/.test(text[end - 1] ?? '')) end += 1;
    yield text.slice(start, end);
    start = end;
    await otherWork();
    signal?.throwIfAborted();
  }
}
