import { xml, xmlFile } from './xml.ts';

export interface SitemapUrl {
  readonly uri: string;
  /** When what is there was last changed, where that is known. */
  readonly modified?: string;
}

export interface SitemapFiles {
  /** `sitemap.xml`: the sitemap itself or, where one file cannot hold it, the index of its parts. */
  readonly main: string;
  /** `sitemap-1.xml` and so on; none where `main` is the sitemap itself. */
  readonly parts: readonly string[];
}

/** As many addresses as one file may hold, https://www.sitemaps.org/protocol.html */
const mostUrls = 50_000;
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function sitemap(urls: readonly SitemapUrl[]): string {
  const entries = urls.map(
    ({ uri, modified }) => xml`\n  <url><loc>${uri}</loc>${modified ? xml`<lastmod>${modified}</lastmod>` : ''}</url>`,
  );
  return xmlFile(xml`<urlset xmlns="${namespace}">${entries}\n</urlset>`);
}

/**
 * Addresses as a sitemap, in as many files as it takes.
 *
 * @param base where the files are
 */
export function sitemapFiles(urls: readonly SitemapUrl[], base: string, most: number = mostUrls): SitemapFiles {
  if (urls.length <= most) return { main: sitemap(urls), parts: [] };
  const parts = Array.from({ length: Math.ceil(urls.length / most) }, (_, part) =>
    sitemap(urls.slice(part * most, (part + 1) * most)),
  );
  const entries = parts.map((_, part) => xml`\n  <sitemap><loc>${base}/sitemap-${part + 1}.xml</loc></sitemap>`);
  return { main: xmlFile(xml`<sitemapindex xmlns="${namespace}">${entries}\n</sitemapindex>`), parts };
}
