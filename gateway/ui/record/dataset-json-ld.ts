import type { AgentNameFragment, DatasetRecordFragment } from '../generated/operations.ts';
import { clip } from '../language/index.ts';

/** As much of a description as search engines take. */
const longestDescription = 5000;

const filled = <Item>(items: readonly Item[]): readonly Item[] | undefined => (items.length > 0 ? items : undefined);

const agent = ({ name, kind, website }: AgentNameFragment): object => ({
  '@type': kind === 'PERSON' ? 'Person' : 'Organization',
  name,
  url: website ?? undefined,
});

function coverage(spatial: NonNullable<DatasetRecordFragment['spatial']>): object {
  const { places, bbox: box } = spatial;
  return {
    '@type': 'Place',
    name: places.join(', ') || undefined,
    geo: box ? { '@type': 'GeoShape', box: `${box.south} ${box.west} ${box.north} ${box.east}` } : undefined,
  };
}

/** The catalogue that a dataset is in; `base` is its address without a closing slash. */
interface Catalogue {
  readonly name: string;
  readonly base: string;
}

/**
 * A dataset for search engines, https://schema.org/Dataset and
 * https://developers.google.com/search/docs/appearance/structured-data/dataset.
 */
export function datasetJsonLd(dataset: DatasetRecordFragment, catalogue: Catalogue): object {
  const { distributions, services, spatial, temporal } = dataset;
  const licences = [...distributions, ...services].flatMap(({ licence }) => licence?.uri ?? []);
  const text = dataset.description ?? dataset.summary;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': dataset.uri,
    identifier: dataset.uri,
    url: dataset.uri,
    sameAs: dataset.landingPage ?? undefined,
    name: dataset.title,
    description: text ? clip(text, longestDescription - 1) : undefined,
    keywords: filled(dataset.keywords),
    inLanguage: filled(dataset.languages),
    datePublished: dataset.issued ?? undefined,
    dateModified: dataset.modified,
    version: dataset.version ?? undefined,
    license: filled([...new Set(licences)]),
    isAccessibleForFree: dataset.accessRights === 'PUBLIC' || undefined,
    publisher: agent(dataset.publisher),
    creator: filled(dataset.creators.map(agent)),
    temporalCoverage:
      temporal?.start || temporal?.end ? `${temporal.start ?? '..'}/${temporal.end ?? '..'}` : undefined,
    spatialCoverage: spatial ? coverage(spatial) : undefined,
    includedInDataCatalog: { '@type': 'DataCatalog', name: catalogue.name, url: `${catalogue.base}/` },
    distribution: filled(
      distributions.map((distribution) => ({
        '@type': 'DataDownload',
        name: distribution.title ?? undefined,
        encodingFormat: distribution.mediaType ?? distribution.format ?? undefined,
        contentUrl: distribution.downloadUrl ?? distribution.accessUrl,
        license: distribution.licence?.uri,
      })),
    ),
  };
}
