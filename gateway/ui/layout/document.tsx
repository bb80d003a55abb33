import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { documentTitle } from './document-title.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { JsonBlock } from './json-block.tsx';
import { PageScriptContext } from './page-script.ts';
import { useView } from './view.ts';

interface DocumentProps {
  readonly title: string;
  readonly description?: string;
  /** The address under which the page is to be known, where it has more than one. */
  readonly canonical?: string;
  /** schema.org, for search engines. */
  readonly jsonLd?: object;
  /** The Atom feed of what the page lists. */
  readonly feed?: string;
  /** Pages that say that something is missing are not for search engines. */
  readonly isIndexed?: boolean;
  readonly children: ComponentChildren;
}

/** A whole page: head, header, content and footer. */
export function Document({ title, description, canonical, jsonLd, feed, isIndexed = true, children }: DocumentProps) {
  const { language, texts, publicUrl, tiles, link } = useView();
  const script = useContext(PageScriptContext);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{documentTitle(title, texts)}</title>
        {description && <meta name="description" content={description} />}
        {!isIndexed && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        {canonical && <link rel="canonical" href={canonical} />}
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={texts.site.name}
          href="/opensearch.xml"
        />
        {feed && <link rel="alternate" type="application/atom+xml" title={title} href={link(feed)} />}
        {script?.imports.map((address) => (
          <link key={address} rel="modulepreload" href={address} />
        ))}
        {script && <script type="module" src={script.source} />}
        {jsonLd && <JsonBlock type="application/ld+json" data={jsonLd} />}
      </head>
      <body
        class="kern-layer kern-level-0"
        data-public-url={publicUrl}
        data-tiles={tiles ? JSON.stringify(tiles) : undefined}
      >
        <a class="skip" href="#inhalt">
          {texts.site.skip}
        </a>
        <Header />
        <main id="inhalt" tabIndex={-1}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}
