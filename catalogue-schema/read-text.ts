/** The text of an answer is longer than it may be. */
export class TooLongError extends Error {
  override readonly name = 'TooLongError';
}

/**
 * The whole text of an answer over HTTP, as long as it is not longer than it may be: a server that sends without an end
 * fills no memory.
 *
 * @param mostBytes of UTF-8
 * @throws TooLongError
 */
export async function readText(response: Response, mostBytes: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > mostBytes) throw new TooLongError(`expected at most ${mostBytes / 1_000_000} MB, got more`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
