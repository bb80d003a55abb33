import type { DataServiceRecord, ServiceKind } from '../../../../catalogue-schema/index.ts';
import { lineOf, serviceAddress, stated } from '../values/index.ts';
import type { CkanFields } from './ckan-fields.ts';
import { licenceOf } from './ckan-licence.ts';
import type { CkanResource } from './ckan-resource.ts';

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
