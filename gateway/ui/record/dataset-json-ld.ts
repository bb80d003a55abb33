import type { DatasetQuery } from '../generated/operations.ts';

type Dataset = NonNullable<DatasetQuery['record']>;

/** A dataset for search engines, https://developers.google.com/search/docs/appearance/structured-data/dataset. */
export function datasetJsonLd(dataset: Dataset): object {
  const { distributions, services, spatial, temporal, publisher } = dataset;
  const licences = [...distributions, ...services].flatMap(({ licence }) => licence?.uri ?? []);
  const box = spatial?.bbox;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': dataset.uri,
    url: dataset.uri,
    name: dataset.title,
    description: dataset.description ?? dataset.summary ?? undefined,
    keywords: dataset.keywords,
    inLanguage: dataset.languages,
    datePublished: dataset.issued ?? undefined,
    dateModified: dataset.modified,
    version: dataset.version ?? undefined,
    license: [...new Set(licences)],
    isAccessibleForFree: dataset.accessRights === 'PUBLIC' || undefined,
    publisher: { '@type': 'Organization', name: publisher.name, url: publisher.website ?? undefined },
    creator: dataset.creators.map(({ name, website }) => ({
      '@type': 'Organization',
      name,
      url: website ?? undefined,
    })),
    temporalCoverage: temporal ? `${temporal.start ?? '..'}/${temporal.end ?? '..'}` : undefined,
    spatialCoverage: spatial
      ? {
          '@type': 'Place',
          name: spatial.places.join(', ') || undefined,
          geo: box ? { '@type': 'GeoShape', box: `${box.south} ${box.west} ${box.north} ${box.east}` } : undefined,
        }
      : undefined,
    distribution: distributions.map((distribution) => ({
      '@type': 'DataDownload',
      name: distribution.title ?? undefined,
      encodingFormat: distribution.mediaType ?? distribution.format ?? undefined,
      contentUrl: distribution.downloadUrl ?? distribution.accessUrl,
      license: distribution.licence?.uri,
    })),
  };
}
