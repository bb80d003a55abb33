import type { HighlightedField, HitFragment, HitRecordFragment } from '../generated/operations.ts';
import { useView } from '../layout/index.ts';
import { HitFacts } from './hit-facts.tsx';

type Highlights = HitFragment['highlights'];

interface HitProps {
  readonly record: HitRecordFragment;
  readonly highlights?: Highlights;
  /** The level of the title among the page's headings. */
  readonly level: 'h2' | 'h3';
}

function Highlighted({ highlights, field, text }: { highlights: Highlights; field: HighlightedField; text: string }) {
  const parts = highlights.find((highlight) => highlight.field === field)?.parts;
  if (parts === undefined) return <>{text}</>;
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have nothing but their place
  return <>{parts.map((part, place) => (part.isMatch ? <mark key={place}>{part.text}</mark> : part.text))}</>;
}

function Hit({ record, highlights = [], level: Heading }: HitProps) {
  const { texts, formats, link } = useView();
  const { id, title, summary, owner, modified } = record;
  return (
    <article class="hit">
      <p class="hit__kind">{texts.kind[record.__typename]}</p>
      <Heading class="hit__title">
        <a href={link(`/id/${id}`)}>
          <Highlighted highlights={highlights} field="TITLE" text={title} />
        </a>
      </Heading>
      {(summary || highlights.some(({ field }) => field === 'DESCRIPTION')) && (
        <p class="hit__summary">
          <Highlighted highlights={highlights} field="DESCRIPTION" text={summary ?? ''} />
        </p>
      )}
      <HitFacts record={record} />
      <p class="hit__source">
        <a href={link(`/anbieter/${owner.id}`)}>{owner.name}</a>
        <span aria-hidden="true"> · </span>
        <time dateTime={modified} title={formats.dateTime(modified)}>
          {texts.search.modified.replace('{when}', formats.ago(modified))}
        </time>
      </p>
    </article>
  );
}

/** The id of a hit's element in a list whose hits can be pointed to. */
export const hitAnchor = (id: string): string => `treffer-${id}`;

interface HitListProps {
  readonly edges: readonly { readonly node: HitRecordFragment; readonly highlights?: Highlights }[];
  readonly level?: 'h2' | 'h3';
  /** The id of the hit that is pointed to elsewhere. */
  readonly pointed?: string | null;
  /** Tells which hit is pointed to, by mouse or keyboard. */
  onPoint?(id: string | null): void;
}

/** Records as a list, each with what helps to choose among them. */
export function HitList({ edges, level = 'h3', pointed = null, onPoint }: HitListProps) {
  return (
    <ol class="hits">
      {edges.map(({ node, highlights }) => (
        <li
          key={node.id}
          id={onPoint && hitAnchor(node.id)}
          class={node.id === pointed ? 'hits__pointed' : undefined}
          onPointerEnter={() => onPoint?.(node.id)}
          onPointerLeave={() => onPoint?.(null)}
          onFocusIn={() => onPoint?.(node.id)}
          onFocusOut={() => onPoint?.(null)}
        >
          <Hit record={node} level={level} {...(highlights ? { highlights } : {})} />
        </li>
      ))}
    </ol>
  );
}
