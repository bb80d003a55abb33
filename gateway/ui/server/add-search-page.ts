import path from 'node:path';
import type { ApolloServer, BaseContext } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { askWith } from '../ask/index.ts';
import { addAssets } from './add-assets.ts';
import { addFeeds } from './add-feeds.ts';
import { addPages } from './add-pages.tsx';
import { addRecords } from './add-records.tsx';
import { readBuilt } from './read-built.ts';
import { renderPages } from './render.tsx';

export interface SearchPageOptions {
  /** The base of persistent addresses. */
  readonly publicUrl: string;
  /** Where the texts are that whoever runs the catalogue writes: `impressum.de.md` and the like. */
  readonly textsFolder?: string | undefined;
  /** Where `npm run build` put the script of the pages. */
  readonly builtFolder?: string | undefined;
  readonly log: (message: string) => void;
}

/** Nothing from elsewhere, nothing written into a page but data. KERN's icons are images within the style. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the pages for people: they ask the public graph, as any client may. */
export async function addSearchPage(
  app: FastifyInstance,
  apollo: ApolloServer<BaseContext>,
  options: SearchPageOptions,
): Promise<void> {
  const { publicUrl, textsFolder, builtFolder = path.resolve(import.meta.dirname, '../built'), log } = options;
  const built = readBuilt(builtFolder);
  if (built === null) log('gateway: pages are served without their script, which "npm run build" makes');
  const ask = askWith(apollo);
  const send = renderPages(publicUrl, built?.script ?? null);
  await app.register(async (pages) => {
    pages.addHook('onSend', async (_request, reply) => {
      reply.headers({
        'content-security-policy': policy,
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      });
    });
    addAssets(pages, built);
    addPages(pages, { ask, send, textsFolder });
    addRecords(pages, { ask, send });
    addFeeds(pages, { ask, publicUrl });
  });
}
