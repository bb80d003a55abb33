import type { Ask } from '../ask/index.ts';
import { SitemapDocument, type SitemapQuery } from '../generated/operations.ts';
import { type SitemapFiles, type SitemapUrl, sitemapFiles } from './sitemap-files.ts';

/** Milliseconds for which a sitemap is kept: it takes many questions to make. */
const kept = 600_000;

/** Every public record with what was changed last first; null where search does not answer. */
async function readUrls(ask: Ask): Promise<readonly SitemapUrl[] | null> {
  const records: SitemapUrl[] = [];
  for (let after: string | null = null; ; ) {
    const { data }: { data: SitemapQuery | null } = await ask(SitemapDocument, { after });
    if (!data?.search) return null;
    records.push(...data.search.edges.map(({ node }) => node));
    if (!data.search.pageInfo.hasNextPage) return records;
    after = data.search.pageInfo.endCursor;
  }
}

/**
 * The sitemap, made when it is first asked for and again when it has become old.
 *
 * @param base the address of the catalogue, without a closing slash
 */
export function createSitemap(ask: Ask, base: string): () => Promise<SitemapFiles | null> {
  const make = async (): Promise<SitemapFiles | null> => {
    const urls = await readUrls(ask);
    return urls && sitemapFiles([{ uri: `${base}/` }, { uri: `${base}/anbieter` }, ...urls], base);
  };
  let sitemap: Promise<SitemapFiles | null> = Promise.resolve(null);
  let madeAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - madeAt > kept) {
      madeAt = performance.now();
      sitemap = make();
    }
    const current = sitemap;
    const made = await current.catch(() => null);
    // What could not be made is not kept. By now somebody else may have begun anew.
    if (made === null && current === sitemap) madeAt = Number.NEGATIVE_INFINITY;
    return made;
  };
}
