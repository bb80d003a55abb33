import type { Language, Texts } from '../language/index.ts';
import { xml, xmlFile } from './xml.ts';

/**
 * What a browser needs to offer the catalogue as a search engine, https://github.com/dewitt/opensearch
 *
 * @param base the address of the catalogue, without a closing slash
 */
export function openSearch(base: string, language: Language, { site }: Texts): string {
  return xmlFile(xml`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${site.shortName}</ShortName>
  <LongName>${site.name}</LongName>
  <Description>${site.claim}</Description>
  <Language>${language}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Image type="image/svg+xml">${base}/assets/icon.svg</Image>
  <Url type="text/html" template="${base}/suche?q={searchTerms}"/>
  <Url type="application/atom+xml" template="${base}/feed.atom?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${base}/opensearch.xml"/>
</OpenSearchDescription>`);
}
