import type { DataServiceRecord, ServiceKind } from '../../../../catalogue-schema/index.ts';
import type { CkanFields } from './ckan-fields.ts';
import { licenceOf } from './ckan-licence.ts';
import type { CkanResource } from './ckan-resource.ts';
import { lineOf, stated } from './ckan-values.ts';

/** Parameters of OGC's services that belong to one request and not to the service's address. */
const requestParameters =
  /^(service|request|version|acceptversions|acceptformats|layers?|styles?|typenames?|srs|srsname|crs|bbox|width|height|format|outputformat|format_options|transparent|exceptions|count|maxfeatures|startindex|tilematrixset|tilematrix|tilerow|tilecol)$/i;
const restfulCapabilities = /\/1\.0\.0\/WMTSCapabilities\.xml$/i;
const ogcServices: readonly ServiceKind[] = ['WMS', 'WMTS', 'WFS', 'WCS'];

interface ServiceAddress {
  readonly endpointUrl: string;
  readonly endpointDescription?: string;
  readonly layers: string[];
}

function serviceAddress(address: string, kind: ServiceKind): ServiceAddress {
  if (!ogcServices.includes(kind)) return { endpointUrl: address, layers: [] };
  const url = new URL(address);
  url.hash = '';
  const parameters = [...url.searchParams];
  const layers = parameters
    .filter(([name]) => /^(layers?|typenames?)$/i.test(name))
    .flatMap(([, value]) => value.split(','))
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '');
  const endpoint = new URL(url);
  endpoint.pathname = url.pathname.replace(restfulCapabilities, '');
  for (const [name] of parameters) if (requestParameters.test(name)) endpoint.searchParams.delete(name);
  const description = new URL(endpoint);
  description.searchParams.set('SERVICE', kind);
  description.searchParams.set('REQUEST', 'GetCapabilities');
  return {
    endpointUrl: endpoint.href,
    endpointDescription: restfulCapabilities.test(url.pathname) ? url.href : description.href,
    layers: [...new Set(layers)],
  };
}

/** The resource's name, unless it only names the request that its address makes. */
function titleOf(fields: CkanFields, kind: ServiceKind, ckanPackage: CkanFields): string {
  const stated = lineOf(fields.first('name', 'title', 'description'));
  if (stated !== undefined && !/get-?capabilities/i.test(stated)) return stated;
  const title = lineOf(ckanPackage.first('title'));
  return title === undefined ? kind : `${title} (${kind})`;
}

/** A CKAN resource that is a service as dcat:DataService. The address of one request leads to the service's own. */
export function serviceOfResource(
  { id, fields, url }: CkanResource,
  kind: ServiceKind,
  ckanPackage: CkanFields,
): DataServiceRecord {
  return {
    id,
    title: titleOf(fields, kind, ckanPackage),
    kind,
    ...serviceAddress(url, kind),
    ...stated({ licence: licenceOf(fields, ckanPackage) }),
  };
}
