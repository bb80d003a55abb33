import type { FeedQuery } from '../generated/operations.ts';
import { xml, xmlFile } from './xml.ts';

interface AtomFeedProps {
  readonly title: string;
  readonly language: string;
  /** The feed's own address. */
  readonly self: string;
  /** The page that shows the same. */
  readonly page: string;
  readonly edges: NonNullable<FeedQuery['search']>['edges'];
}

/** What a search finds, the newest first, as Atom (RFC 4287). */
export function atomFeed({ title, language, self, page, edges }: AtomFeedProps): string {
  const updated = edges[0]?.node.modified ?? '1970-01-01T00:00:00.000Z';
  const entries = edges.map(
    ({ node: { uri, title: name, modified, summary, owner } }) => xml`
  <entry>
    <id>${uri}</id>
    <title>${name}</title>
    <updated>${modified}</updated>
    <link rel="alternate" type="text/html" href="${uri}"/>
    <author><name>${owner.name}</name></author>
    <summary>${summary ?? ''}</summary>
  </entry>`,
  );
  return xmlFile(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${self}</id>
  <title>${title}</title>
  <updated>${updated}</updated>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="alternate" type="text/html" href="${page}"/>${entries}
</feed>`);
}
