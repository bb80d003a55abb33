import { readEntryId } from '../../../../catalogue-schema/index.ts';
import { slug } from '../values/index.ts';
import type { CkanFields } from './ckan-fields.ts';

/** The id of a package's record, or undefined where the package has no name to make one of. */
export function packageRecordId(owner: string, ckanPackage: CkanFields): string | undefined {
  const name = ckanPackage.first('name') ?? '';
  return [name, slug(name)].map((local) => `${owner}/dataset/${local}`).find((id) => readEntryId(id) !== undefined);
}

/**
 * Makes the function that finds the records which a package names as related. They are named by the address of their
 * page at the portal, by CKAN's own id or by name; what is not among these packages is left out.
 *
 * @param packages every package of the source with the id of its record
 */
export function relatedRecordIds(
  packages: readonly { readonly fields: CkanFields; readonly recordId: string | undefined }[],
): (ckanPackage: CkanFields) => string[] {
  const recordIds = new Map<string, string>();
  for (const { fields, recordId } of packages) {
    for (const name of [fields.first('id'), fields.first('name')]) if (name && recordId) recordIds.set(name, recordId);
  }
  return (ckanPackage) => {
    const own = recordIds.get(ckanPackage.first('name') ?? '');
    const related = ckanPackage
      .all('related_resource', 'relation')
      .flatMap((value) => value.split(/[,;\s]+/))
      .map((target) => target.replace(/[?#].*$/, '').replace(/\/+$/, ''))
      .map((target) =>
        recordIds.get(/^https?:/.test(target) ? (/\/dataset\/([^/]+)$/.exec(target)?.[1] ?? '') : target),
      )
      .filter((id) => id !== undefined && id !== own);
    return [...new Set(related)] as string[];
  };
}
