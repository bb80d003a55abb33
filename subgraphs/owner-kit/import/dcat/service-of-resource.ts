import { type DataServiceRecord, normaliseFormat, type ServiceKind } from '../../../../catalogue-schema/index.ts';
import { lineOf, partIdOf, serviceAddress, stated, urlOf } from '../values/index.ts';
import { licenceOfResource } from './licence-of-resource.ts';
import type { Resource } from './resource.ts';

/** The kind of a service: what it conforms to, its format, or what its address asks for. */
function kindOf(service: Resource, url: string): ServiceKind {
  const parameters = new Map([...new URL(url).searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  const stated = ['dct:conformsTo', 'dct:format', 'dct:type'].flatMap((property) =>
    service.nodes(property).flatMap((node) => [node.label ?? '', node.value?.split(/[/#]/).at(-1) ?? '']),
  );
  const kinds = [...stated, parameters.get('service') ?? ''].map((text) => normaliseFormat(text)?.serviceKind);
  return kinds.find((kind) => kind !== undefined) ?? 'OTHER';
}

/**
 * A service that gives access to a dataset (dcat:DataService), or undefined where it has no usable address.
 *
 * @param title what it is called where it has no title
 */
export function serviceOfResource(service: Resource, dataset: Resource, title: string): DataServiceRecord | undefined {
  const url = urlOf(service.first('dcat:endpointURL', 'dcat:endpointUrl'));
  if (url === undefined) return undefined;
  const kind = kindOf(service, url);
  const address = serviceAddress(url, kind);
  return {
    id: partIdOf(service.iri, url),
    title: lineOf(service.text('dct:title')) ?? `${title} (${kind})`,
    kind,
    ...address,
    ...stated({
      endpointDescription: urlOf(service.first('dcat:endpointDescription')) ?? address.endpointDescription,
      licence: licenceOfResource(service, dataset),
    }),
  };
}
