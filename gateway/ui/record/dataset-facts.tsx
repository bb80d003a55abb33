import { accessRights, frequencies, highValueCategories, themes } from '../../../catalogue-schema/index.ts';
import type { DatasetRecordFragment } from '../generated/operations.ts';
import { useView, WebLink } from '../layout/index.ts';
import { Agents } from './agent.tsx';
import { coverageRows } from './coverage-rows.ts';
import { Facts } from './facts.tsx';
import { LicenceTag } from './licence-tag.tsx';
import { rangeText } from './range-text.ts';
import { WebLinks } from './web-links.tsx';

/** Under which licences the files and services are, each once. */
function Licences({ dataset: { distributions, services } }: { readonly dataset: DatasetRecordFragment }) {
  const licences = [...distributions, ...services].flatMap(({ licence }) => licence ?? []);
  return [...new Map(licences.map((licence) => [licence.uri, licence])).values()].map((licence) => (
    <span class="facts__line" key={licence.uri}>
      <LicenceTag licence={licence} />
    </span>
  ));
}

/** What a dataset states about itself, as pairs. */
export function DatasetFacts({ dataset }: { readonly dataset: DatasetRecordFragment }) {
  const { texts, formats, language, link } = useView();
  const { frequency, temporal, issued, creators, documentation, legalBasis, conformsTo, landingPage } = dataset;
  const isLicensed = [...dataset.distributions, ...dataset.services].some(({ licence }) => licence !== null);
  return (
    <Facts
      rows={[
        [texts.dataset.publisher, <Agents key="publisher" agents={[dataset.publisher]} />],
        [texts.dataset.creators, creators.length > 0 && <Agents agents={creators} />],
        [texts.dataset.licence, isLicensed && <Licences dataset={dataset} />],
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
        ...coverageRows(dataset.spatial, { texts, formats, language }),
        [texts.dataset.issued, issued && formats.date(issued)],
        [texts.record.modified, formats.dateTime(dataset.modified)],
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
