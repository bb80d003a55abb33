import { type LicenceRecord, licenceByUri } from '../../../../catalogue-schema/index.ts';
import type { Resource } from './resource.ts';

/** The first licence that the DCAT-AP.de list knows, of a part of a dataset or else of the dataset. */
export function licenceOfResource(...resources: readonly Resource[]): LicenceRecord | undefined {
  return resources
    .flatMap((resource) => resource.nodes('dct:license'))
    .flatMap((licence) => [licence.value ?? '', licence.first('owl:sameAs', 'foaf:page') ?? '', licence.label ?? ''])
    .map(licenceByUri)
    .find((licence) => licence !== undefined);
}
