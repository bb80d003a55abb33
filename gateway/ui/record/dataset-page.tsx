import { accessRights, frequencies, highValueCategories, themes } from '../../../catalogue-schema/index.ts';
import type { Answer } from '../ask/index.ts';
import { CopyIsland } from '../copy/index.ts';
import { DatasetDocument, type DatasetQuery } from '../generated/operations.ts';
import { fill } from '../language/index.ts';
import { useView, WebLink } from '../layout/index.ts';
import { Agents } from './agent.tsx';
import { ContactCards } from './contact-cards.tsx';
import { coverageRows } from './coverage-rows.ts';
import { datasetJsonLd } from './dataset-json-ld.ts';
import { Distributions } from './distributions.tsx';
import { Facts } from './facts.tsx';
import { FootprintMap } from './footprint-map.tsx';
import { Quality } from './quality.tsx';
import { rangeText } from './range-text.ts';
import { RecordDocument } from './record-document.tsx';
import { RecordLinks } from './record-links.tsx';
import { Reuse } from './reuse.tsx';
import { Section } from './section.tsx';
import { Services } from './services.tsx';

type Dataset = NonNullable<DatasetQuery['record']>;

function WebLinks({ addresses }: { readonly addresses: readonly string[] }) {
  return addresses.map((address) => (
    <span class="facts__line" key={address}>
      <WebLink href={address} />
    </span>
  ));
}

function DatasetFacts({ dataset }: { readonly dataset: Dataset }) {
  const { texts, formats, language, link } = useView();
  const { frequency, temporal, issued, creators, documentation, legalBasis, conformsTo, landingPage } = dataset;
  return (
    <Facts
      rows={[
        [texts.dataset.publisher, <Agents key="publisher" agents={[dataset.publisher]} />],
        [texts.dataset.creators, creators.length > 0 && <Agents agents={creators} />],
        [
          texts.dataset.themes,
          dataset.themes.length > 0 &&
            dataset.themes.map((theme) => (
              <span class="facts__line" key={theme}>
                <a href={link(`/suche?thema=${theme}`)}>{themes[theme].label[language]}</a>
              </span>
            )),
        ],
        [texts.dataset.frequency, frequency && frequencies[frequency].label[language]],
        [texts.dataset.temporal, temporal && rangeText(temporal, texts, formats)],
        ...coverageRows(dataset.spatial, texts, formats),
        [texts.dataset.issued, issued && formats.date(issued)],
        [texts.record.modified, formats.date(dataset.modified)],
        [texts.dataset.version, dataset.version],
        [texts.dataset.accessRights, dataset.accessRights && accessRights[dataset.accessRights].label[language]],
        [texts.dataset.languages, dataset.languages.map((tag) => formats.language(tag)).join(', ')],
        [
          texts.dataset.highValue,
          dataset.highValueCategories.map((category) => highValueCategories[category].label[language]).join(', '),
        ],
        [texts.dataset.provenance, dataset.provenance],
        [texts.dataset.landingPage, landingPage && <WebLink href={landingPage} />],
        [texts.dataset.documentation, documentation.length > 0 && <WebLinks addresses={documentation} />],
        [texts.dataset.conformsTo, conformsTo.length > 0 && <WebLinks addresses={conformsTo} />],
        [texts.dataset.legalBasis, legalBasis.length > 0 && <WebLinks addresses={legalBasis} />],
      ]}
    />
  );
}

function Citation({ dataset }: { readonly dataset: Dataset }) {
  const { texts, formats } = useView();
  const { title, publisher, uri, modified } = dataset;
  const retrieved = fill(texts.dataset.citationRetrieved, { date: formats.date(new Date().toISOString()) });
  const citation = `${publisher.name} (${modified.slice(0, 4)}): ${title}. ${uri}. ${retrieved}`;
  return (
    <Section id="zitieren" title={texts.dataset.citation}>
      <p class="citation">{citation}</p>
      <CopyIsland text={citation} label={texts.copy.citation} />
    </Section>
  );
}

/** A dataset, live from its owner. */
export function DatasetPage({
  record,
  problems,
}: {
  readonly record: Dataset;
  readonly problems: Answer<unknown>['problems'];
}) {
  const { texts } = useView();
  const { distributions, services, quality } = record;
  return (
    <RecordDocument
      record={record}
      problems={problems}
      jsonLd={datasetJsonLd(record)}
      aside={
        <>
          <DatasetFacts dataset={record} />
          <FootprintMap title={record.title} coverage={record.spatial} />
        </>
      }
    >
      {distributions.length + services.length === 0 && <p>{texts.dataset.noDistributions}</p>}
      <Distributions distributions={distributions} />
      <Services services={services} footprint={record.spatial} />
      <ContactCards id="ansprechstellen" title={texts.record.contacts} contacts={record.contacts} />
      <RecordLinks id="projekte" title={texts.record.projects} records={record.projects} />
      <RecordLinks id="verwandte" title={texts.dataset.related} records={record.relatedDatasets} />
      {quality && <Quality quality={quality} />}
      <Citation dataset={record} />
      <Reuse id={record.id} uri={record.uri} document={DatasetDocument} />
    </RecordDocument>
  );
}
