import { expect, test } from '@jest/globals';
import { sitemapFiles } from './sitemap-files.ts';

const urls = ['a', 'b&b', 'c'].map((name) => ({
  uri: `https://example.org/id/${name}`,
  modified: '2026-05-01T00:00:00.000Z',
}));
const head = '<?xml version="1.0" encoding="utf-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const entry = (name: string): string =>
  `  <url><loc>https://example.org/id/${name}</loc><lastmod>2026-05-01T00:00:00.000Z</lastmod></url>\n`;

test('what one file can hold is one file', () => {
  expect(sitemapFiles([{ uri: 'https://example.org/' }, ...urls.slice(0, 2)], 'https://example.org', 3)).toEqual({
    main: `${head}<urlset ${namespace}>\n  <url><loc>https://example.org/</loc></url>\n${entry('a')}${entry('b&amp;b')}</urlset>\n`,
    parts: [],
  });
});

test('more than that is an index of files, in which every address stands once', () => {
  const { main, parts } = sitemapFiles(urls, 'https://example.org', 2);
  expect(main).toBe(
    `${head}<sitemapindex ${namespace}>\n  <sitemap><loc>https://example.org/sitemap-1.xml</loc></sitemap>\n  <sitemap><loc>https://example.org/sitemap-2.xml</loc></sitemap>\n</sitemapindex>\n`,
  );
  expect(parts).toEqual([
    `${head}<urlset ${namespace}>\n${entry('a')}${entry('b&amp;b')}</urlset>\n`,
    `${head}<urlset ${namespace}>\n${entry('c')}</urlset>\n`,
  ]);
});

test('a file holds at most 50,000 addresses', () => {
  const many = Array.from({ length: 50_001 }, (_, place) => ({ uri: `https://example.org/${place}` }));
  expect(sitemapFiles(many.slice(1), 'https://example.org').parts).toEqual([]);
  const { parts } = sitemapFiles(many, 'https://example.org');
  expect(parts.map((part) => part.match(/<loc>/g)?.length)).toEqual([50_000, 1]);
});
