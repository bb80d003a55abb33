import type { ComponentChildren } from 'preact';
import { clip, fill } from '../language/index.ts';
import { Document, Notice, Problems, useView } from '../layout/index.ts';
import { Markdown } from '../markdown/index.ts';
import { Keywords } from './keywords.tsx';
import type { PageRecord, RecordPageProps } from './page-record.ts';
import { Reuse } from './reuse.tsx';
import { SourceLine } from './source-line.tsx';
import { VisibilityLine } from './visibility-line.tsx';

interface RecordDocumentProps {
  readonly page: RecordPageProps;
  readonly jsonLd: object;
  /** What is worth knowing at first sight. */
  readonly head?: ComponentChildren;
  /** What stands beside the record's own parts. */
  readonly aside: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A title is read in full up to this length; nobody needs more, and no page is made for it. */
const longestTitle = 300;

/** The words of a record in the language of the page, where it has them: records are in German. */
function wordsOf(record: PageRecord, language: string) {
  const translations = record.__typename === 'Contact' ? [] : record.translations;
  const translated = translations.find((translation) => translation.language.startsWith(language));
  const description = record.__typename === 'Contact' ? null : record.description;
  return {
    title: clip(translated?.title ?? record.title, longestTitle),
    description: translated?.description ?? description,
    recordLanguage: translated ? language : 'de',
    teaser: clip(translated?.description ?? record.summary ?? '', longestTitle),
  };
}

/** What the pages of all kinds of record have in common. */
export function RecordDocument({ page, jsonLd, head, aside, children }: RecordDocumentProps) {
  const { texts, formats, language } = useView();
  const { record, copiedAt, copies, problems, audience, document } = page;
  const { title, description, recordLanguage, teaser } = wordsOf(record, language);
  const { owner, summary } = record;
  return (
    <Document title={title} description={teaser} canonical={record.uri} jsonLd={jsonLd}>
      <article class="record">
        <header class="record-head">
          <div class="frame">
            <p class="record-head__kind">{texts.kind[record.__typename]}</p>
            <h1 lang={recordLanguage}>{title}</h1>
            {summary && !description && (
              <p class="record-head__summary" lang="de">
                {summary}
              </p>
            )}
            <SourceLine owner={owner} modified={record.modified} copiedAt={copiedAt} />
            <VisibilityLine record={record} audience={audience} />
            {head && <div class="record-head__facts">{head}</div>}
          </div>
        </header>
        <div class="frame record-columns">
          <div class="record-main">
            {copiedAt !== null && (
              <Notice
                kind="warning"
                title={fill(texts.record.copyNotice, { owner: owner.name, when: formats.dateTime(copiedAt) })}
              >
                <p>{texts.record.copyMayDiffer}</p>
              </Notice>
            )}
            {copies.length > 0 && (
              <Notice kind="warning" title={texts.problems.copyHeading}>
                {copies.map(({ owner: name, asOf }) => (
                  <p key={name}>{fill(texts.record.otherCopy, { owner: name, when: formats.dateTime(asOf) })}</p>
                ))}
              </Notice>
            )}
            <Problems problems={problems} />
            {description && (
              <div lang={recordLanguage}>
                <Markdown text={description} />
              </div>
            )}
            {children}
            <Reuse id={record.id} uri={record.uri} document={document} />
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
