import type { Texts } from '../language/index.ts';
import { xml, xmlFile } from './xml.ts';

/** What a browser needs to offer the catalogue as a search engine, https://github.com/dewitt/opensearch */
export function openSearch(publicUrl: string, { site }: Texts): string {
  return xmlFile(xml`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${site.name.slice(0, 16)}</ShortName>
  <LongName>${site.name}</LongName>
  <Description>${site.claim}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${publicUrl}/suche?q={searchTerms}"/>
  <Url type="application/atom+xml" template="${publicUrl}/feed.atom?q={searchTerms}"/>
</OpenSearchDescription>`);
}
