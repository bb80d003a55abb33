import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import type { Built } from './read-built.ts';

const require = createRequire(import.meta.url);
const fonts = path.join(path.dirname(require.resolve('@fontsource/fira-sans/package.json')), 'files');
const ui = path.resolve(import.meta.dirname, '..');

interface Asset {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
  /** Whether the name changes with the content. */
  readonly isHashed?: boolean;
}

/** The pages' own files: style, sign, and the Latin part of the typeface in the weights that the style uses. */
const assets: readonly Asset[] = [
  {
    name: 'style.css',
    type: 'text/css; charset=utf-8',
    content: readFileSync(path.join(ui, 'generated/style.css')),
  },
  { name: 'icon.svg', type: 'image/svg+xml', content: readFileSync(path.join(ui, 'layout/icon.svg')) },
  ...[400, 500, 600].map((weight) => ({
    name: `fira-sans-${weight}.woff2`,
    type: 'font/woff2',
    content: readFileSync(path.join(fonts, `fira-sans-latin-${weight}-normal.woff2`)),
  })),
];

const shortly = 'public, max-age=3600';
const forever = 'public, max-age=31536000, immutable';

function addAsset(app: FastifyInstance, { name, type, content, isHashed = false }: Asset): void {
  // A typeface is packed as it is.
  const packed = type.startsWith('font/') ? null : gzipSync(content);
  app.get(`/assets/${name}`, (request, reply) => {
    reply.type(type).header('cache-control', isHashed ? forever : shortly);
    if (packed === null) return reply.send(content);
    reply.header('vary', 'accept-encoding');
    const isPackedWanted = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    return isPackedWanted ? reply.header('content-encoding', 'gzip').send(packed) : reply.send(content);
  });
}

/** Serves what pages load: their own files and the built script. */
export function addAssets(app: FastifyInstance, built: Built | null): void {
  for (const asset of assets) addAsset(app, asset);
  for (const [name, content] of built?.files ?? []) {
    addAsset(app, { name, type: 'text/javascript; charset=utf-8', content, isHashed: true });
  }
}
