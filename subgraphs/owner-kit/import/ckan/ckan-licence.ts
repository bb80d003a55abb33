import { type LicenceRecord, licenceByUri } from '../../../../catalogue-schema/index.ts';
import type { CkanFields } from './ckan-fields.ts';

const names = ['license', 'license_id', 'license_url', 'license_title'];

/** The licence of a resource, or of its package where the resource states none that the DCAT-AP.de list knows. */
export function licenceOf(resource: CkanFields, ckanPackage: CkanFields): LicenceRecord | undefined {
  return [resource, ckanPackage]
    .flatMap((fields) => names.flatMap((name) => fields.all(name)))
    .map(licenceByUri)
    .find((licence) => licence !== undefined);
}
