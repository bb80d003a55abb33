import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Ask } from '../ask/index.ts';
import { atomFeed, createSitemap, openSearch } from '../feeds/index.ts';
import { FeedDocument } from '../generated/operations.ts';
import { chooseLanguage, fill, texts } from '../language/index.ts';
import { readSearch, searchAddress, searchFilter } from '../search/index.ts';

interface FeedsOptions {
  readonly ask: Ask;
  readonly publicUrl: string;
}

const languageOf = ({ query, headers }: FastifyRequest) =>
  chooseLanguage((query as { lang?: string }).lang ?? null, headers['accept-language']);

/** What readers of feeds, search engines and browsers take. */
export function addFeeds(app: FastifyInstance, { ask, publicUrl }: FeedsOptions): void {
  const base = publicUrl.replace(/\/$/, '');
  const sitemap = createSitemap(ask);

  app.get('/feed.atom', async (request, reply) => {
    const language = languageOf(request);
    const { site, search: words } = texts[language];
    const search = readSearch(new URL(request.url, base).searchParams);
    const { data } = await ask(FeedDocument, { query: search.query || null, filter: searchFilter(search) });
    if (!data?.search) return reply.status(503).send({ error: 'SEARCH_UNAVAILABLE' });
    const title = search.query ? `${fill(words.titleFor, { query: search.query })} – ${site.name}` : site.name;
    return reply.type('application/atom+xml; charset=utf-8').send(
      atomFeed({
        title,
        language,
        self: `${base}${searchAddress(search, '/feed.atom')}`,
        page: `${base}${searchAddress(search)}`,
        edges: data.search.edges,
      }),
    );
  });

  app.get('/sitemap.xml', async (_request, reply) => {
    const made = await sitemap();
    if (made === null) return reply.status(503).send({ error: 'SEARCH_UNAVAILABLE' });
    return reply.type('application/xml; charset=utf-8').send(made);
  });

  app.get('/opensearch.xml', async (request, reply) =>
    reply
      .type('application/opensearchdescription+xml; charset=utf-8')
      .send(openSearch(base, texts[languageOf(request)])),
  );
}
