import { charterPrincipleLabels, innovationFieldLabels } from '../../../catalogue-schema/index.ts';
import type { ProjectRecordFragment } from '../generated/operations.ts';
import { useView, WebLink } from '../layout/index.ts';
import { Agent } from './agent.tsx';
import { ContactCards } from './contact-cards.tsx';
import { coverageRows } from './coverage-rows.ts';
import { Facts } from './facts.tsx';
import { FootprintMap } from './footprint-map.tsx';
import { Funding } from './funding.tsx';
import type { RecordPageProps } from './page-record.ts';
import { projectJsonLd } from './project-json-ld.ts';
import { ProjectSteps } from './project-steps.tsx';
import { rangeText } from './range-text.ts';
import { RecordDocument } from './record-document.tsx';
import { RecordLinks } from './record-links.tsx';
import { Section } from './section.tsx';

type Aspects = NonNullable<ProjectRecordFragment['assessment']>['risks'];

function AspectList({ title, aspects }: { readonly title: string; readonly aspects: Aspects }) {
  const { texts } = useView();
  if (aspects.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul class="plain">
        {aspects.map((aspect) => (
          <li key={aspect.title}>
            <strong>{aspect.title}</strong>
            {aspect.description && <span class="facts__line">{aspect.description}</span>}
            {aspect.influence && (
              <span class="facts__line card__muted">
                {texts.project.influence} {aspect.influence}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Participation({ participation }: { readonly participation: ProjectRecordFragment['participation'] }) {
  const { texts, formats } = useView();
  if (participation.length === 0) return null;
  return (
    <Section id="beteiligung" title={texts.project.participation}>
      <ul class="plain">
        {participation.map(({ title, kind, start, end, url, result }) => (
          <li key={title}>
            <strong>{url ? <WebLink href={url}>{title}</WebLink> : title}</strong>{' '}
            <span class="tag">{texts.values.ParticipationKind[kind]}</span>
            <span class="facts__line card__muted">{rangeText({ start, end }, texts, formats)}</span>
            {result && (
              <span class="facts__line">
                {texts.project.result} {result}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Aims({ project: { goals, charterPrinciples } }: { readonly project: ProjectRecordFragment }) {
  const { texts, language } = useView();
  return (
    <>
      {goals.length > 0 && (
        <Section id="ziele" title={texts.project.goals}>
          <ul>
            {goals.map(({ code, title, strategy }) => (
              <li key={`${strategy} ${code}`}>
                {title} <span class="card__muted">({strategy})</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {charterPrinciples.length > 0 && (
        <Section id="leitlinien" title={texts.project.charter}>
          <ul>
            {charterPrinciples.map((principle) => (
              <li key={principle}>{charterPrincipleLabels[principle][language]}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** A project: how far it is, who does it with what money, and what it is for. */
export function ProjectPage(page: RecordPageProps<ProjectRecordFragment>) {
  const { texts, formats, language } = useView();
  const { record } = page;
  const { lead, partners, assessment, website } = record;
  const { opportunities, risks } = assessment ?? { opportunities: [], risks: [] };
  return (
    <RecordDocument
      page={page}
      jsonLd={projectJsonLd(record)}
      head={<ProjectSteps status={record.status} start={record.start} end={record.end} />}
      aside={
        <>
          <Facts
            rows={[
              [texts.project.period, rangeText(record, texts, formats)],
              [texts.project.fields, record.fields.map((field) => innovationFieldLabels[field][language]).join(', ')],
              ...coverageRows(record.spatial, { texts, formats, language }),
              [texts.record.website, website && <WebLink href={website} />],
              [texts.record.modified, formats.dateTime(record.modified)],
            ]}
          />
          <FootprintMap title={record.title} coverage={record.spatial} />
        </>
      }
    >
      <ContactCards id="leitung" title={texts.project.lead} contacts={lead && [lead]} />
      {partners.length > 0 && (
        <Section id="partner" title={texts.project.partners}>
          <ul>
            {partners.map(({ organisation, role }) => (
              <li key={organisation.name}>
                <Agent agent={organisation} />
                {role && <span class="card__muted"> – {role}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Funding funding={record.funding} budget={record.budget} />
      <Aims project={record} />
      {opportunities.length + risks.length > 0 && (
        <Section id="chancen" title={texts.project.assessment}>
          <div class="halves">
            <AspectList title={texts.project.opportunities} aspects={opportunities} />
            <AspectList title={texts.project.risks} aspects={risks} />
          </div>
        </Section>
      )}
      <Participation participation={record.participation} />
      <RecordLinks id="datensaetze" title={texts.record.datasets} records={record.datasets} />
      <RecordLinks id="verwandte" title={texts.project.related} records={record.relatedProjects} />
      <ContactCards id="ansprechstellen" title={texts.record.contacts} contacts={record.contacts} />
    </RecordDocument>
  );
}
