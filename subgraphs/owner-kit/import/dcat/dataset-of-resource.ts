import {
  type AgentRecord,
  accessRightsByUri,
  type DatasetRecord,
  frequencyByUri,
  highValueCategoryByUri,
  languageByUri,
  type Theme,
  themeByUri,
} from '../../../../catalogue-schema/index.ts';
import { dayOf, known, lineOf, stated, textOf, uniqueWords, urlOf, urlsOf, withUniqueIds } from '../values/index.ts';
import { agentOfResource } from './agent-of-resource.ts';
import { spatialCoverageOf, temporalCoverageOf } from './coverage-of-resource.ts';
import { distributionOfResource } from './distribution-of-resource.ts';
import type { Resource } from './resource.ts';
import { serviceOfResource } from './service-of-resource.ts';

/** What a record holds that is not stated of the dataset itself. */
export interface DatasetLinks {
  readonly id: string;
  readonly contacts: string[];
  readonly relatedDatasets: string[];
  readonly publisher: AgentRecord;
  readonly modified: string;
  /** Services that name the dataset (dcat:servesDataset). */
  readonly services: readonly Resource[];
}

/** The EU's themes of a dataset. */
export function themesOf(dataset: Resource): Theme[] {
  return known(
    dataset.nodes('dcat:theme').flatMap(({ value, label }) => [value ?? '', label ?? '']),
    themeByUri,
  );
}

/** Keywords in German, and themes in words that are not the EU's. Where there are none, keywords of any language. */
function keywordsOf(dataset: Resource): string[] {
  const stated = dataset.texts('dcat:keyword');
  const german = stated.filter(({ language }) => language === '' || /^de\b/i.test(language));
  const words = (german.length > 0 ? german : stated).map(({ text }) => lineOf(text));
  const themeWords = dataset
    .nodes('dcat:theme')
    .map(({ label }) => (label === undefined || themeByUri(label) !== undefined ? undefined : lineOf(label)));
  return uniqueWords([...words, ...themeWords]);
}

function partsOf(
  dataset: Resource,
  title: string,
  serving: readonly Resource[],
): Pick<DatasetRecord, 'distributions' | 'services'> {
  const stated = dataset.nodes('dcat:distribution');
  const parts = stated.flatMap((part) => distributionOfResource(part, dataset, title) ?? []);
  const services = [...serving, ...stated.flatMap((part) => part.nodes('dcat:accessService'))];
  const unique = [...new Map(services.map((service) => [service.node.id, service])).values()];
  return {
    distributions: withUniqueIds(parts.flatMap((part) => ('distribution' in part ? part.distribution : []))),
    services: withUniqueIds([
      ...parts.flatMap((part) => ('service' in part ? part.service : [])),
      ...unique.flatMap((service) => serviceOfResource(service, dataset, title) ?? []),
    ]),
  };
}

function translationsOf(dataset: Resource): DatasetRecord['translations'] {
  const descriptions = dataset.texts('dct:description');
  const [main, ...others] = dataset.texts('dct:title');
  return others.flatMap(({ language, text }) => {
    if (language === '' || language === main?.language) return [];
    const description = textOf(descriptions.find((one) => one.language === language)?.text);
    return { language, title: text, ...(description === undefined ? {} : { description }) };
  });
}

/**
 * A dcat:Dataset as a record in the contract's form. Nothing is checked: what the contract requires and the dataset
 * lacks is missing from the record. Single values that cannot be used are left out.
 */
export function datasetOfResource(dataset: Resource, links: DatasetLinks): Partial<DatasetRecord> {
  const { services, ...fields } = links;
  const title = lineOf(dataset.text('dct:title'));
  const [provenance] = dataset.nodes('dct:provenance');
  return {
    ...fields,
    ...partsOf(dataset, title ?? '', services),
    themes: themesOf(dataset),
    keywords: keywordsOf(dataset),
    translations: translationsOf(dataset),
    projectRefs: [],
    visibility: 'PUBLIC',
    creators: dataset.nodes('dct:creator').flatMap((creator) => agentOfResource(creator) ?? []),
    languages: known(dataset.values('dct:language'), languageByUri),
    highValueCategories: known(dataset.values('dcatap:hvdCategory'), highValueCategoryByUri),
    legalBasis: [...urlsOf(dataset.values('dcatap:applicableLegislation'))],
    conformsTo: [...urlsOf(dataset.values('dct:conformsTo'))],
    documentation: [...urlsOf(dataset.values('foaf:page'))],
    ...stated({
      title,
      description: textOf(dataset.text('dct:description')),
      issued: dayOf(dataset.first('dct:issued')),
      frequency: frequencyByUri(dataset.first('dct:accrualPeriodicity') ?? ''),
      spatial: spatialCoverageOf(dataset),
      temporal: temporalCoverageOf(dataset),
      accessRights: accessRightsByUri(dataset.first('dct:accessRights') ?? ''),
      landingPage: urlOf(dataset.first('dcat:landingPage')),
      version: lineOf(dataset.text('dcat:version', 'owl:versionInfo')),
      provenance: textOf(provenance?.label ?? provenance?.text('dct:description')),
    }),
  };
}
