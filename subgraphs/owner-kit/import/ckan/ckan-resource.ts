import { type NormalisedFormat, normaliseFormat } from '../../../../catalogue-schema/index.ts';
import { fileExtensionOf, urlOf } from '../values/index.ts';
import { type CkanFields, type CkanObject, ckanFields } from './ckan-fields.ts';

/** A resource with what both a distribution and a service need of it. */
export interface CkanResource {
  readonly id: string;
  readonly fields: CkanFields;
  /** A usable address of the data, the page or the service. */
  readonly url: string;
  readonly format: NormalisedFormat | undefined;
}

/** The interface that an address asks for its capabilities. */
function capabilitiesService(url: string): string {
  const query = new Map([...new URL(url).searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  return /^getcapabilities$/i.test(query.get('request') ?? '') ? (query.get('service') ?? '') : '';
}

/** The format that is stated, or what the address or the media type gives away. */
function formatOf(fields: CkanFields, url: string): NormalisedFormat | undefined {
  return [fields.first('format') ?? '', capabilitiesService(url), fields.first('mimetype') ?? '', fileExtensionOf(url)]
    .map(normaliseFormat)
    .find((format) => format !== undefined);
}

/** @returns undefined where the resource has no usable address */
export function ckanResource(resource: CkanObject, position: number): CkanResource | undefined {
  const fields = ckanFields(resource);
  const url = ['access_url', 'url', 'download_url'].map((name) => urlOf(fields.first(name))).find(Boolean);
  if (url === undefined) return undefined;
  return { id: fields.first('id') ?? `resource-${position + 1}`, fields, url, format: formatOf(fields, url) };
}
