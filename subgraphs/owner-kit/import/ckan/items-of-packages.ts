import type { SourceItem } from '../record-source.ts';
import { type CkanObject, ckanFields } from './ckan-fields.ts';
import { contactsOfPackages } from './contacts-of-packages.ts';
import { datasetOfPackage } from './dataset-of-package.ts';
import { packageRecordId, relatedRecordIds } from './package-ids.ts';

/**
 * Makes records of packages: one item for each package, with the dataset and, where a contact is named for the first
 * time, that contact before it. All packages are needed at once, because they name each other and share contacts.
 */
export function* itemsOfPackages(owner: string, packages: readonly CkanObject[]): Generator<SourceItem> {
  const identified = packages.map((ckanPackage) => {
    const fields = ckanFields(ckanPackage);
    return { ckanPackage, fields, recordId: packageRecordId(owner, fields) };
  });
  const relatedOf = relatedRecordIds(identified);
  const contacts = contactsOfPackages(owner, packages);
  const givenContacts = new Set<string>();
  const packageNames = new Map<string, string>();

  for (const { ckanPackage, fields, recordId } of identified) {
    const name = fields.first('name', 'title', 'id') ?? 'package without a name';
    if (recordId === undefined) {
      yield { name, problem: `name: expected one to make an id of, got ${JSON.stringify(ckanPackage.name)}` };
      continue;
    }
    const namesake = packageNames.get(recordId);
    if (namesake !== undefined) {
      yield { name, id: recordId, problem: `id: expected "${recordId}" for one package, got it for "${namesake}" too` };
      continue;
    }
    packageNames.set(recordId, name);
    if (fields.first('title') === undefined) {
      yield { name, id: recordId, problem: `title: expected text, got ${JSON.stringify(ckanPackage.title)}` };
      continue;
    }
    const contact = contacts.get(ckanPackage);
    const isFirst = contact !== undefined && !givenContacts.has(contact.id);
    if (isFirst) givenContacts.add(contact.id);
    const dataset = datasetOfPackage(ckanPackage, {
      id: recordId,
      contacts: contact === undefined ? [] : [contact.id],
      relatedDatasets: relatedOf(fields),
    });
    yield { name, records: isFirst ? [contact, dataset] : [dataset] };
  }
  // A package that could not be read may be the only one to name a contact, whose record must not be pruned.
  for (const contact of contacts.values()) {
    if (givenContacts.has(contact.id)) continue;
    givenContacts.add(contact.id);
    yield { name: contact.email ?? contact.id, records: [contact] };
  }
}
