import type { Tile } from './fetch-tile.ts';

/** Bytes that all kept tiles may have together. */
const mostBytes = 64_000_000;

/** Milliseconds for which a tile is kept. */
const keptFor = 86_400_000;

interface KeptTile {
  readonly tile: Tile | null;
  readonly until: number;
}

const sizeOf = (tile: Tile | null): number => tile?.content.length ?? 100;

/** Keeps fetched tiles, the longest unused of which go first, and fetches each once however many ask at a time. */
export class TileCache {
  readonly #fetch: (address: string) => Promise<Tile | null>;
  /** In the order of their last use. */
  readonly #kept = new Map<string, KeptTile>();
  readonly #coming = new Map<string, Promise<Tile | null>>();
  #bytes = 0;

  constructor(fetch: (address: string) => Promise<Tile | null>) {
    this.#fetch = fetch;
  }

  #drop(address: string): void {
    const kept = this.#kept.get(address);
    if (kept === undefined) return;
    this.#kept.delete(address);
    this.#bytes -= sizeOf(kept.tile);
  }

  #keep(address: string, kept: KeptTile): void {
    this.#drop(address);
    this.#kept.set(address, kept);
    this.#bytes += sizeOf(kept.tile);
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= mostBytes) break;
      this.#drop(oldest);
    }
  }

  async get(address: string): Promise<Tile | null> {
    const kept = this.#kept.get(address);
    if (kept !== undefined && kept.until > Date.now()) {
      this.#keep(address, kept);
      return kept.tile;
    }
    const coming = this.#coming.get(address) ?? this.#fetch(address);
    this.#coming.set(address, coming);
    try {
      const tile = await coming;
      this.#keep(address, { tile, until: Date.now() + keptFor });
      return tile;
    } finally {
      this.#coming.delete(address);
    }
  }
}
