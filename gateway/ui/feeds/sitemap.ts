import type { Ask } from '../ask/index.ts';
import { SitemapDocument, type SitemapQuery } from '../generated/operations.ts';
import { xml, xmlFile } from './xml.ts';

/** As many addresses as one sitemap may hold, https://www.sitemaps.org/protocol.html */
const most = 50_000;

/** Milliseconds for which a sitemap is kept: it takes many questions to make. */
const kept = 600_000;

/** Every public record for search engines; null where search does not answer. */
async function makeSitemap(ask: Ask): Promise<string | null> {
  const records: { readonly uri: string; readonly modified: string }[] = [];
  for (let after: string | null = null; records.length < most; ) {
    const { data }: { data: SitemapQuery | null } = await ask(SitemapDocument, { after });
    if (!data?.search) return null;
    records.push(...data.search.edges.map(({ node }) => node));
    if (!data.search.pageInfo.hasNextPage) break;
    after = data.search.pageInfo.endCursor;
  }
  const urls = records
    .slice(0, most)
    .map(({ uri, modified }) => xml`\n  <url><loc>${uri}</loc><lastmod>${modified}</lastmod></url>`);
  return xmlFile(xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}\n</urlset>`);
}

/** The sitemap, made when it is first asked for and again when it has become old. */
export function createSitemap(ask: Ask): () => Promise<string | null> {
  let sitemap: Promise<string | null> = Promise.resolve(null);
  let madeAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - madeAt > kept) {
      madeAt = performance.now();
      sitemap = makeSitemap(ask);
    }
    const made = await sitemap;
    if (made === null) madeAt = Number.NEGATIVE_INFINITY;
    return made;
  };
}
