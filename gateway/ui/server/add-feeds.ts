import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Ask, Problem } from '../ask/index.ts';
import { atomFeed, createSitemap, openSearch } from '../feeds/index.ts';
import { FeedDocument } from '../generated/operations.ts';
import { chooseLanguage, fill, texts } from '../language/index.ts';
import { changed, readSearch, searchAddress, searchFilter } from '../search/index.ts';

interface FeedsOptions {
  /** Asks for whoever makes a request. */
  readonly askFor: (request: FastifyRequest) => Ask;
  /** Asks for what everybody may see: a sitemap is made once for all. */
  readonly publicAsk: Ask;
  readonly publicUrl: string;
}

const languageOf = ({ query, headers }: FastifyRequest) =>
  chooseLanguage((query as { lang?: string }).lang ?? null, headers['accept-language']);

/** Says why there is no feed: the search that it was asked for cannot be, or cannot be answered now. */
function refuse(reply: FastifyReply, problems: readonly Problem[] = []): FastifyReply {
  const isInput = problems.some(({ code }) => code === 'BAD_USER_INPUT');
  return reply.status(isInput ? 400 : 503).send({ error: isInput ? 'BAD_USER_INPUT' : 'SEARCH_UNAVAILABLE' });
}

/** What readers of feeds, search engines and browsers take. */
export function addFeeds(app: FastifyInstance, { askFor, publicAsk, publicUrl }: FeedsOptions): void {
  const base = publicUrl.replace(/\/$/, '');
  const sitemap = createSitemap(publicAsk, base);

  app.get('/feed.atom', async (request, reply) => {
    const language = languageOf(request);
    const { site, search: words } = texts[language];
    // A feed has one order and no pages, and one address however it was asked for.
    const search = changed(readSearch(new URL(request.url, base).searchParams), { order: 'relevanz' });
    const { data, problems } = await askFor(request)(FeedDocument, {
      query: search.query || null,
      filter: searchFilter(search),
    });
    if (!data?.search) return refuse(reply, problems);
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
    return made === null ? refuse(reply) : reply.type('application/xml; charset=utf-8').send(made.main);
  });

  app.get<{ Params: { part: string } }>('/sitemap-:part(^\\d+$).xml', async (request, reply) => {
    const made = await sitemap();
    if (made === null) return refuse(reply);
    const part = made.parts[Number(request.params.part) - 1];
    return part === undefined ? reply.callNotFound() : reply.type('application/xml; charset=utf-8').send(part);
  });

  app.get('/robots.txt', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(`User-agent: *\nAllow: /\n\nSitemap: ${base}/sitemap.xml\n`),
  );

  app.get('/opensearch.xml', async (request, reply) => {
    const language = languageOf(request);
    return reply
      .type('application/opensearchdescription+xml; charset=utf-8')
      .send(openSearch(base, language, texts[language]));
  });
}
