import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';

const require = createRequire(import.meta.url);
const fonts = path.join(path.dirname(require.resolve('@fontsource/fira-sans/package.json')), 'files');
const ui = path.resolve(import.meta.dirname, '..');

/** The pages' own files: style, sign, and the Latin part of the typeface in the weights that the style uses. */
const assets: Readonly<Record<string, readonly [file: string, type: string]>> = {
  'style.css': [path.join(ui, 'generated/style.css'), 'text/css; charset=utf-8'],
  'icon.svg': [path.join(ui, 'layout/icon.svg'), 'image/svg+xml'],
  ...Object.fromEntries(
    [400, 500, 600].map((weight) => [
      `fira-sans-${weight}.woff2`,
      [path.join(fonts, `fira-sans-latin-${weight}-normal.woff2`), 'font/woff2'] as const,
    ]),
  ),
};

export function addAssets(app: FastifyInstance): void {
  for (const [name, [file, type]] of Object.entries(assets)) {
    const content = readFileSync(file);
    app.get(`/assets/${name}`, (_request, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=3600').send(content),
    );
  }
}
