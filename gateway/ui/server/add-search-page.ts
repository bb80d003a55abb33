import type { ApolloServer, BaseContext } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { askWith, withExtensionsOf } from '../ask/index.ts';
import { addAssets } from './add-assets.ts';
import { addFeeds } from './add-feeds.ts';
import { addPages } from './add-pages.tsx';
import { addRecords } from './add-records.tsx';
import { renderPages } from './render.tsx';

export interface SearchPageOptions {
  /** The base of persistent addresses. */
  readonly publicUrl: string;
  /** The graph as clients see it now. */
  readonly schema: () => GraphQLSchema;
  /** Where the texts are that whoever runs the catalogue writes: `impressum.de.md` and the like. */
  readonly textsFolder?: string | undefined;
}

/** Nothing from elsewhere, nothing written into a page, no script. KERN's icons are images within the style. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Serves the pages for people: they ask the public graph, as any client may. */
export async function addSearchPage(
  app: FastifyInstance,
  apollo: ApolloServer<BaseContext>,
  options: SearchPageOptions,
): Promise<void> {
  const ask = askWith(apollo);
  const send = renderPages(options.publicUrl);
  await app.register(async (pages) => {
    pages.addHook('onSend', async (_request, reply) => {
      reply.headers({
        'content-security-policy': policy,
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      });
    });
    addAssets(pages);
    addPages(pages, { ask, send, textsFolder: options.textsFolder });
    addRecords(pages, { ask, withExtensions: withExtensionsOf(options.schema), send });
    addFeeds(pages, { ask, publicUrl: options.publicUrl });
  });
}
