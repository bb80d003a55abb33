import { type Draft, itemsOfDrafts } from '../items-of-drafts.ts';
import type { SourceItem } from '../record-source.ts';
import { type CkanFields, type CkanObject, ckanFields } from './ckan-fields.ts';
import { datasetOfPackage } from './dataset-of-package.ts';
import { mentionOfPackage } from './mention-of-package.ts';
import { packageRecordId, relatedRecordIds } from './package-ids.ts';
import { portalAgentKindOf } from './portal-agent-kind.ts';

function problemOf(ckanPackage: CkanObject, fields: CkanFields, id: string | undefined): string | undefined {
  if (id === undefined) return `name: expected one to make an id of, got ${JSON.stringify(ckanPackage.name)}`;
  if (fields.first('title') === undefined) return `title: expected text, got ${JSON.stringify(ckanPackage.title)}`;
  return undefined;
}

/** Makes records of packages. All packages are needed at once, because they name each other and share contacts. */
export function itemsOfPackages(owner: string, packages: readonly CkanObject[]): AsyncGenerator<SourceItem> {
  const identified = packages.map((ckanPackage) => {
    const fields = ckanFields(ckanPackage);
    return { ckanPackage, fields, recordId: packageRecordId(owner, fields) };
  });
  const relatedOf = relatedRecordIds(identified);
  const drafts = identified.map(({ ckanPackage, fields, recordId: id }): Draft => {
    const problem = problemOf(ckanPackage, fields, id);
    return {
      name: fields.first('name', 'title', 'id') ?? 'package without a name',
      id,
      ...(problem === undefined ? {} : { problem }),
      mentions: [mentionOfPackage(ckanPackage) ?? []].flat(),
      record: (contacts) =>
        datasetOfPackage(ckanPackage, { id: id ?? '', contacts, relatedDatasets: relatedOf(fields) }),
    };
  });
  return itemsOfDrafts(owner, drafts, portalAgentKindOf);
}
