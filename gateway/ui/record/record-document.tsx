import type { ComponentChildren } from 'preact';
import type { Problem } from '../ask/index.ts';
import { fill } from '../language/index.ts';
import { Document, Problems, useView } from '../layout/index.ts';
import { Markdown } from '../markdown/index.ts';
import { Keywords } from './keywords.tsx';

export interface RecordHead {
  readonly __typename: 'Dataset' | 'Project' | 'Contact';
  readonly id: string;
  readonly uri: string;
  readonly owner: { readonly id: string; readonly name: string };
  readonly title: string;
  readonly summary: string | null;
  readonly description?: string | null;
  readonly translations?: readonly {
    readonly language: string;
    readonly title: string;
    readonly description: string | null;
  }[];
  readonly keywords: readonly string[];
  readonly modified: string;
}

interface RecordDocumentProps {
  readonly record: RecordHead;
  readonly problems: readonly Problem[];
  readonly jsonLd: object;
  /** What stands beside the record's own parts. */
  readonly aside: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What the pages of all kinds of record have in common. */
export function RecordDocument({ record, problems, jsonLd, aside, children }: RecordDocumentProps) {
  const { texts, formats, link, language } = useView();
  const { owner, modified, translations = [] } = record;
  const translated = translations.find((translation) => translation.language.startsWith(language));
  // Records are in German: a page in another language says so for what is not translated.
  const recordLanguage = translated ? language : 'de';
  const title = translated?.title ?? record.title;
  const description = translated?.description ?? record.description;
  return (
    <Document
      title={title}
      description={(translated?.description ?? record.summary ?? '').slice(0, 300)}
      canonical={record.uri}
      jsonLd={jsonLd}
    >
      <article class="record">
        <header class="record-head">
          <div class="frame">
            <p class="record-head__kind">{texts.kind[record.__typename]}</p>
            <h1 lang={recordLanguage}>{title}</h1>
            {record.summary && !description && (
              <p class="record-head__summary" lang="de">
                {record.summary}
              </p>
            )}
            <p class="record-head__source">
              <a href={link(`/anbieter/${owner.id}`)}>{owner.name}</a>
              <span aria-hidden="true"> · </span>
              <time dateTime={modified} title={formats.dateTime(modified)}>
                {fill(texts.search.modified, { when: formats.ago(modified) })}
              </time>
              <span aria-hidden="true"> · </span>
              {fill(texts.record.live, { owner: owner.name })}
            </p>
          </div>
        </header>
        <div class="frame record-columns">
          <div class="record-main">
            <Problems problems={problems} />
            {description && (
              <div lang={recordLanguage}>
                <Markdown text={description} />
              </div>
            )}
            {children}
          </div>
          <aside class="record-aside">
            {aside}
            <Keywords keywords={record.keywords} />
          </aside>
        </div>
      </article>
    </Document>
  );
}
