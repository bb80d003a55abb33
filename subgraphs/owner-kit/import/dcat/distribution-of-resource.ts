import {
  availabilityByUri,
  type DataServiceRecord,
  type DistributionRecord,
  type NormalisedFormat,
} from '../../../../catalogue-schema/index.ts';
import {
  downloadUrlOf,
  lineOf,
  partIdOf,
  serviceAddress,
  stated,
  textOf,
  timeOf,
  urlOf,
  urlsOf,
} from '../values/index.ts';
import { checksumOfResource } from './checksum-of-resource.ts';
import { formatOfResource } from './format-of-resource.ts';
import { licenceOfResource } from './licence-of-resource.ts';
import type { Resource } from './resource.ts';

/** A distribution of the source is a file or a page, or else a service that a catalogue without dcat:DataService has. */
export type DistributionOrService =
  | { readonly distribution: DistributionRecord }
  | { readonly service: DataServiceRecord };

function byteSizeOf(distribution: Resource): number | undefined {
  const size = Number(distribution.first('dcat:byteSize') ?? Number.NaN);
  return Number.isFinite(size) && size >= 0 ? size : undefined;
}

function mediaTypeOf(distribution: Resource, format: NormalisedFormat | undefined): string | undefined {
  const type = distribution
    .first('dcat:mediaType')
    ?.toLowerCase()
    .replace(/^https?:\/\/\S*\/media-types\//, '');
  return type !== undefined && /^[a-z]+\/[a-z0-9.+-]+$/.test(type) ? type : format?.mediaType;
}

/** @returns undefined where the distribution has no usable address */
export function distributionOfResource(
  distribution: Resource,
  dataset: Resource,
  datasetTitle: string,
): DistributionOrService | undefined {
  const downloadUrl = urlOf(distribution.first('dcat:downloadURL'));
  const accessUrl = urlOf(distribution.first('dcat:accessURL')) ?? downloadUrl;
  if (accessUrl === undefined) return undefined;
  const format = formatOfResource(distribution, [downloadUrl ?? accessUrl]);
  const title = lineOf(distribution.text('dct:title'));
  const id = partIdOf(distribution.iri, accessUrl);
  const licence = licenceOfResource(distribution, dataset);
  const kind = format?.serviceKind;
  if (kind !== undefined) {
    const named = title ?? `${datasetTitle} (${kind})`;
    return { service: { id, title: named, kind, ...serviceAddress(accessUrl, kind), ...stated({ licence }) } };
  }
  return {
    distribution: {
      id,
      accessUrl,
      conformsTo: [...urlsOf(distribution.values('dct:conformsTo'))],
      ...stated({
        title,
        description: textOf(distribution.text('dct:description')),
        downloadUrl: downloadUrl ?? downloadUrlOf(accessUrl),
        format: format?.format,
        mediaType: mediaTypeOf(distribution, format),
        licence,
        attribution: lineOf(distribution.text('dcatde:licenseAttributionByText')),
        byteSize: byteSizeOf(distribution),
        checksum: checksumOfResource(distribution),
        availability: availabilityByUri(distribution.first('dcatap:availability', 'dcatde:plannedAvailability') ?? ''),
        modified: timeOf(distribution.first('dct:modified')),
      }),
    },
  };
}
