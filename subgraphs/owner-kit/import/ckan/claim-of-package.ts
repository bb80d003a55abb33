import { type ContactClaim, contactClaim } from '../contacts/index.ts';
import { lineOf } from '../values/index.ts';
import { type CkanFields, type CkanObject, ckanFields } from './ckan-fields.ts';
import { organisationNameOf } from './package-agents.ts';

/** The pairs of name and mailbox in which portals state a contact, the one that is meant for it first. */
function statedPairs(fields: CkanFields): readonly (readonly [string | undefined, string | undefined])[] {
  return [
    [fields.first('contact_name'), fields.first('contact_email')],
    [fields.first('contactPoint'), fields.first('E-Mail', 'email')],
    [fields.first('maintainer'), fields.first('maintainer_email')],
    [fields.first('author'), fields.first('author_email')],
  ];
}

/**
 * Whom a package names as its contact: the first mailbox that reaches anybody, or else the first that is named at all.
 * Undefined where nobody is named.
 */
export function claimOfPackage(ckanPackage: CkanObject): ContactClaim | undefined {
  const organisation = organisationNameOf(ckanPackage);
  const claims = statedPairs(ckanFields(ckanPackage))
    .map(([name, mailbox]) => contactClaim({ name: lineOf(name), mailbox, organisation }))
    .filter((claim) => claim !== undefined);
  return claims.find(({ mailbox }) => mailbox !== undefined) ?? claims[0];
}
