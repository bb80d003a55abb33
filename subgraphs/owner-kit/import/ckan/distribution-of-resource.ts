import { availabilityByUri, type DistributionRecord } from '../../../../catalogue-schema/index.ts';
import { downloadUrlOf, lineOf, stated, textOf, timeOf, urlOf, urlsOf } from '../values/index.ts';
import { checksumOf } from './ckan-checksum.ts';
import type { CkanFields } from './ckan-fields.ts';
import { licenceOf } from './ckan-licence.ts';
import type { CkanResource } from './ckan-resource.ts';

/**
 * The address of the file itself. CKAN's `url` is one where a file was uploaded or the address ends like a file;
 * otherwise it may lead to a page.
 */
function downloadUrlOfResource({ fields }: CkanResource): string | undefined {
  const downloadUrl = urlOf(fields.first('download_url'));
  if (downloadUrl !== undefined) return downloadUrl;
  const url = urlOf(fields.first('url'));
  if (url === undefined || fields.first('url_type') === 'upload') return url;
  return downloadUrlOf(url);
}

function byteSizeOf(fields: CkanFields): number | undefined {
  const size = Number(fields.first('size', 'byte_size') ?? Number.NaN);
  return Number.isFinite(size) && size >= 0 ? size : undefined;
}

/** A CKAN resource that is a file or a page as dcat:Distribution. */
export function distributionOfResource(resource: CkanResource, ckanPackage: CkanFields): DistributionRecord {
  const { id, fields, url, format } = resource;
  const mediaType = fields.first('mimetype')?.toLowerCase();
  const isMediaType = mediaType !== undefined && /^[a-z]+\/[a-z0-9.+-]+$/.test(mediaType);
  return {
    id,
    accessUrl: url,
    conformsTo: [...urlsOf(fields.all('conforms_to'))],
    ...stated({
      title: lineOf(fields.first('name', 'title')),
      description: textOf(fields.first('description')),
      downloadUrl: downloadUrlOfResource(resource),
      format: format?.format,
      mediaType: isMediaType ? mediaType : format?.mediaType,
      licence: licenceOf(fields, ckanPackage),
      attribution: lineOf(fields.first('licenseAttributionByText') ?? ckanPackage.first('licenseAttributionByText')),
      byteSize: byteSizeOf(fields),
      checksum: checksumOf(fields),
      availability: availabilityByUri(fields.first('availability', 'plannedAvailability') ?? ''),
      modified: timeOf(fields.first('modified')) ?? timeOf(fields.first('last_modified')),
    }),
  };
}
