import { expect, test } from '@jest/globals';
import { type Language, texts } from '../language/index.ts';
import { openSearch } from './open-search.ts';

test.each(Object.keys(texts) as Language[])('the names are as long as OpenSearch allows: %s', (language) => {
  const description = openSearch('https://example.org', language, texts[language]);
  const textOf = (element: string): string =>
    new RegExp(`<${element}>([^<]+)</${element}>`).exec(description)?.[1] ?? '';
  const lengths = ['ShortName', 'LongName', 'Description'].map((element) => textOf(element).length);
  expect(lengths).not.toContain(0);
  expect(lengths.map((length, place) => length <= ([16, 48, 1024][place] ?? 0))).toEqual([true, true, true]);
});

test('every kind of answer has a template for what is searched', () => {
  const description = openSearch('https://example.org', 'de', texts.de);
  const templates = [...description.matchAll(/type="([^"]+)"[^>]* template="([^"]+)"/g)].map(([, ...found]) => found);
  expect(templates).toEqual([
    ['text/html', 'https://example.org/suche?q={searchTerms}'],
    ['application/atom+xml', 'https://example.org/feed.atom?q={searchTerms}'],
    ['application/opensearchdescription+xml', 'https://example.org/opensearch.xml'],
  ]);
});
