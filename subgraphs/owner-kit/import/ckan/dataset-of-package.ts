import {
  accessRightsByUri,
  type DatasetRecord,
  frequencyByUri,
  highValueCategoryByUri,
  languageByUri,
} from '../../../../catalogue-schema/index.ts';
import { dayOf, known, lineOf, stated, textOf, timeOf, urlOf, urlsOf } from '../values/index.ts';
import { spatialCoverageOf, temporalCoverageOf } from './ckan-coverage.ts';
import { type CkanFields, type CkanObject, ckanFields } from './ckan-fields.ts';
import { ckanResource } from './ckan-resource.ts';
import { objectsOf } from './ckan-values.ts';
import { distributionOfResource } from './distribution-of-resource.ts';
import { creatorsOf, publisherOf } from './package-agents.ts';
import { serviceOfResource } from './service-of-resource.ts';
import { themesAndKeywordsOf } from './themes-of-package.ts';

/** What a record holds that cannot be read off its package alone. */
export interface PackageLinks {
  readonly id: string;
  readonly contacts: string[];
  readonly relatedDatasets: string[];
}

function provenanceOf(fields: CkanFields): string | undefined {
  const notes = ['Quelle', 'Datenzusammenstellung'].flatMap((name) => {
    const note = lineOf(fields.first(name));
    return note === undefined ? [] : [`${name}: ${note}`];
  });
  return textOf(fields.first('provenance')) ?? (notes.length === 0 ? undefined : notes.join('\n'));
}

function distributionsAndServices(
  ckanPackage: CkanObject,
  fields: CkanFields,
): Pick<DatasetRecord, 'distributions' | 'services'> {
  const parts: Pick<DatasetRecord, 'distributions' | 'services'> = { distributions: [], services: [] };
  const seen = new Set<string>();
  for (const [position, object] of objectsOf(ckanPackage.resources).entries()) {
    const resource = ckanResource(object, position);
    if (resource === undefined || seen.has(resource.id)) continue;
    seen.add(resource.id);
    const kind = resource.format?.serviceKind;
    if (kind === undefined) parts.distributions.push(distributionOfResource(resource, fields));
    else parts.services.push(serviceOfResource(resource, kind, fields));
  }
  return parts;
}

/**
 * A CKAN package as a record in the contract's form. Nothing is checked: what the contract requires and the package
 * lacks is missing from the record. Single values that cannot be used are left out.
 */
export function datasetOfPackage(ckanPackage: CkanObject, links: PackageLinks): Partial<DatasetRecord> {
  const fields = ckanFields(ckanPackage);
  const ofResources = objectsOf(ckanPackage.resources).flatMap((object) => ckanFields(object).all('documentation'));
  return {
    ...links,
    ...themesAndKeywordsOf(ckanPackage),
    ...distributionsAndServices(ckanPackage, fields),
    translations: [],
    projectRefs: [],
    visibility: ckanPackage.private === true ? 'INTERNAL' : 'PUBLIC',
    creators: creatorsOf(fields),
    languages: known(fields.all('language', 'Sprache'), languageByUri),
    highValueCategories: known(fields.all('hvd_category'), highValueCategoryByUri),
    legalBasis: [...urlsOf(fields.all('applicable_legislation'))],
    conformsTo: [...urlsOf(fields.all('conforms_to'))],
    documentation: [
      ...urlsOf([
        ...fields.all('documentation'),
        ...fields.all('references'),
        ...fields.all('Quelle-Stadt-Leipzig'),
        ...ofResources,
      ]),
    ],
    ...stated({
      title: lineOf(fields.first('title')),
      description: textOf(ckanPackage.notes),
      publisher: publisherOf(ckanPackage, fields),
      issued: dayOf(fields.first('issued')),
      modified:
        timeOf(fields.first('modified')) ??
        timeOf(fields.first('metadata_modified')) ??
        timeOf(fields.first('metadata_created')),
      frequency: frequencyByUri(fields.first('frequency', 'accrual_periodicity', 'Aktualisierung') ?? ''),
      spatial: spatialCoverageOf(ckanPackage.spatial, fields),
      temporal: temporalCoverageOf(fields),
      accessRights: accessRightsByUri(fields.first('access_rights') ?? ''),
      landingPage: urlOf(fields.first('url')),
      version: lineOf(fields.first('version')),
      provenance: provenanceOf(fields),
    }),
  };
}
