import type { ServiceKind } from '../../../../catalogue-schema/index.ts';

/** Parameters of OGC's services that belong to one request and not to the service's address. */
const requestParameters =
  /^(service|request|version|acceptversions|acceptformats|layers?|styles?|typenames?|srs|srsname|crs|bbox|width|height|format|outputformat|format_options|transparent|exceptions|count|maxfeatures|startindex|tilematrixset|tilematrix|tilerow|tilecol)$/i;
const restfulCapabilities = /\/1\.0\.0\/WMTSCapabilities\.xml$/i;
const ogcServices: readonly ServiceKind[] = ['WMS', 'WMTS', 'WFS', 'WCS'];

/** Where a service is, and which of its layers hold the data. */
export interface ServiceAddress {
  readonly endpointUrl: string;
  readonly endpointDescription?: string;
  readonly layers: string[];
}

/** The address of a service itself, from one that may make a request of it. */
export function serviceAddress(address: string, kind: ServiceKind): ServiceAddress {
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
