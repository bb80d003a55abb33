import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Sends parts of a text through a parser. Where `take` throws, this ends at once.
 *
 * @throws what the parts, the parser or `take` throw
 */
export async function parseParts<Parsed>(
  parts: AsyncIterable<string>,
  parser: Transform,
  take: (parsed: Parsed) => void,
): Promise<void> {
  let refusal: unknown;
  // One part ahead of the parser and no more, or the parser would take all that are there in one turn.
  const ahead = Readable.from(parts, { highWaterMark: 1 });
  await pipeline(ahead, parser, async (all: AsyncIterable<Parsed>) => {
    for await (const parsed of all) {
      try {
        take(parsed);
      } catch (error) {
        refusal = error;
        throw error;
      }
    }
  }).catch((error) => {
    // The streams that are ended by a refusal may be the first to say so.
    throw refusal ?? error;
  });
}
