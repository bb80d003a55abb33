import { projectStatusLabels, serviceKindLabels } from '../../../catalogue-schema/index.ts';
import type { HitRecordFragment } from '../generated/operations.ts';
import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';

type DatasetHit = Extract<HitRecordFragment, { __typename: 'Dataset' }>;
type ProjectHit = Extract<HitRecordFragment, { __typename: 'Project' }>;
type ContactHit = Extract<HitRecordFragment, { __typename: 'Contact' }>;

function DatasetFacts({ record: { distributions, services } }: { readonly record: DatasetHit }) {
  const { texts, language } = useView();
  const formats = distributions.flatMap(({ format }) => format ?? []);
  const kinds = services.map(({ kind }) => serviceKindLabels[kind][language]);
  const licences = [...distributions, ...services].flatMap(({ licence }) => licence ?? []);
  const isOpen = licences.some(({ open }) => open);
  return (
    <ul class="tags">
      {licences.length > 0 && (
        <li class={isOpen ? 'tag tag--open' : 'tag'}>{isOpen ? texts.search.open : texts.search.restricted}</li>
      )}
      {[...new Set([...formats, ...kinds])].map((name) => (
        <li class="tag" key={name}>
          {name}
        </li>
      ))}
    </ul>
  );
}

function ProjectFacts({ record: { status, start, end } }: { readonly record: ProjectHit }) {
  const { texts, language } = useView();
  const [from, to] = [start, end].map((day) => day?.slice(0, 4));
  const years = to === undefined ? fill(texts.record.since, { from: from ?? '' }) : [...new Set([from, to])].join('–');
  return (
    <ul class="tags">
      <li class={status === 'RUNNING' ? 'tag tag--open' : 'tag'}>{projectStatusLabels[status][language]}</li>
      {start && <li class="tag">{years}</li>}
    </ul>
  );
}

function ContactFacts({ record: { title, summary, role, unit, email, phone } }: { readonly record: ContactHit }) {
  const parts = [role, unit].filter((part) => part !== null && part !== summary && part !== title);
  return (
    <p class="hit__reach">
      {parts.join(', ')}
      {email && (
        <>
          {' '}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
      {phone && <> {phone}</>}
    </p>
  );
}

/** What is worth knowing about a hit besides its words, by its kind. */
export function HitFacts({ record }: { readonly record: HitRecordFragment }) {
  if (record.__typename === 'Dataset') return <DatasetFacts record={record} />;
  return record.__typename === 'Project' ? <ProjectFacts record={record} /> : <ContactFacts record={record} />;
}
