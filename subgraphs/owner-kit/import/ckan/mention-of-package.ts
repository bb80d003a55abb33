import type { ContactMention } from '../contacts/index.ts';
import { timeOf } from '../values/index.ts';
import { type CkanObject, ckanFields } from './ckan-fields.ts';
import { claimOfPackage } from './claim-of-package.ts';
import { themesAndKeywordsOf } from './themes-of-package.ts';

/** That a package names a contact, or undefined where it names nobody. */
export function mentionOfPackage(ckanPackage: CkanObject): ContactMention | undefined {
  const claim = claimOfPackage(ckanPackage);
  return (
    claim && {
      claim,
      themes: themesAndKeywordsOf(ckanPackage).themes,
      modified: timeOf(ckanFields(ckanPackage).first('metadata_modified', 'modified')),
      isPublic: ckanPackage.private !== true,
    }
  );
}
