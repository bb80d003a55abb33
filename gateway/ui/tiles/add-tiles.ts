import type { FastifyInstance } from 'fastify';
import { fetchTile } from './fetch-tile.ts';
import { TileCache } from './tile-cache.ts';
import type { TilesConfiguration } from './tiles-configuration.ts';

/** The most exact level that is asked for; each has twice as many tiles a side as the one before. */
const deepest = 20;

/** A whole number from 0 to below `end`, as it is written in one way only. */
function readNumber(text: string, end: number): number | null {
  const value = /^(0|[1-9]\d{0,6})$/.test(text) ? Number(text) : end;
  return value < end ? value : null;
}

/** Serves the tiles of the configured base map, and nothing else, from this server's own address. */
export function addTiles(app: FastifyInstance, { template }: TilesConfiguration, log: (message: string) => void): void {
  const cache = new TileCache(fetchTile);
  app.get<{ Params: { z: string; x: string; y: string } }>('/karte/:z/:x/:y', async ({ params }, reply) => {
    const z = readNumber(params.z, deepest + 1);
    const [x, y] = [params.x, params.y].map((text) => readNumber(text, 2 ** (z ?? 0)));
    if (z === null || x === null || y === null || x === undefined || y === undefined) {
      return reply.status(404).send();
    }
    const values: Readonly<Record<string, number>> = { z, x, y };
    try {
      const tile = await cache.get(template.replace(/\{([zxy])\}/g, (_, name: string) => String(values[name])));
      if (tile === null) return reply.status(404).send();
      return reply.type(tile.type).header('cache-control', 'public, max-age=86400').send(tile.content);
    } catch (error) {
      log(`gateway: no tile ${z}/${x}/${y} of the base map: ${(error as Error).message}`);
      return reply.status(502).send();
    }
  });
}
