/** Bytes of a tile at the most; usual ones have a tenth of it. */
const largest = 1_000_000;

/** Milliseconds that the map's server has for a tile. */
const patience = 5000;

/** What a tile may be. SVG is not among it: it can hold scripts. */
const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif'];

export interface Tile {
  readonly type: string;
  readonly content: Buffer;
}

/**
 * Fetches a tile, with nothing of the one who asked. Null where there is none.
 *
 * @throws Error where the server's answer is not a tile: too large, too late, something else than an image, or elsewhere
 */
export async function fetchTile(address: string): Promise<Tile | null> {
  const response = await fetch(address, {
    headers: { accept: imageTypes.join(', ') },
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  const isThere = response.ok && imageTypes.includes(type);
  if (!isThere || response.body === null) {
    await response.body?.cancel();
    if (response.status === 404 || response.status === 204) return null;
    throw new Error(`expected an image, got ${response.status} ${type}`);
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body) {
    size += piece.length;
    if (size > largest) throw new Error(`expected at most ${largest} bytes, got more`);
    pieces.push(piece);
  }
  return { type, content: Buffer.concat(pieces) };
}
