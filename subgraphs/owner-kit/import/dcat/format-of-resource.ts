import { type NormalisedFormat, normaliseFormat } from '../../../../catalogue-schema/index.ts';
import { fileExtensionOf } from '../values/index.ts';
import type { Resource } from './resource.ts';

/** The format of a distribution: as it is stated, or what the media type or an address gives away. */
export function formatOfResource(distribution: Resource, urls: readonly string[]): NormalisedFormat | undefined {
  const stated = ['dct:format', 'dcat:mediaType'].flatMap((property) =>
    distribution.nodes(property).flatMap((format) => [format.label ?? '', format.value ?? '']),
  );
  return [...stated, ...urls.map(fileExtensionOf)].map(normaliseFormat).find((format) => format !== undefined);
}
