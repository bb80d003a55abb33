import type { PostalAddressRecord } from '../../../../catalogue-schema/index.ts';
import { type ContactMention, contactClaim } from '../contacts/index.ts';
import { lineOf, stated, urlOf } from '../values/index.ts';
import type { Resource } from './resource.ts';

/** A value that vCard gives directly, as an address of it, or in a node of its own (vcard:hasValue). */
function vcardValue(contact: Resource, ...properties: readonly string[]): string | undefined {
  const [node] = contact.nodes(...properties);
  return node?.value ?? node?.first('vcard:hasValue', 'vcard:value', 'rdf:value');
}

function addressOf(contact: Resource): PostalAddressRecord | undefined {
  const [address = contact] = contact.nodes('vcard:hasAddress', 'vcard:adr');
  const country = lineOf(address.first('vcard:country-name', 'vcard:hasCountryName'));
  const fields = stated({
    street: lineOf(address.first('vcard:street-address', 'vcard:hasStreetAddress')),
    postalCode: lineOf(address.first('vcard:postal-code', 'vcard:hasPostalCode')),
    locality: lineOf(address.first('vcard:locality', 'vcard:hasLocality')),
    country: /^(DE|Deutschland|Germany)$/i.test(country ?? '') ? 'DE' : undefined,
  });
  return Object.keys(fields).length === 0 ? undefined : fields;
}

/**
 * That a dataset names a contact (dcat:contactPoint). Who is stated to be an individual is a private person here, as is
 * who can be told to be one by name and mailbox. Undefined where nobody is named.
 *
 * @param organisation to whom the contact belongs, where the contact itself does not say it
 */
export function mentionOfContact(
  contact: Resource,
  organisation: string | undefined,
  dataset: Omit<ContactMention, 'claim' | 'details'>,
): ContactMention | undefined {
  const mailbox = vcardValue(contact, 'vcard:hasEmail', 'vcard:email', 'foaf:mbox', 'schema:email');
  const claim = contactClaim({
    name: lineOf(
      contact.text('vcard:fn', 'vcard:hasFN', 'vcard:organization-name', 'foaf:name', 'schema:name', 'rdfs:label'),
    ),
    mailbox: mailbox ?? (contact.iri?.startsWith('mailto:') ? contact.iri : undefined),
    organisation: lineOf(contact.text('vcard:organization-name', 'vcard:hasOrganizationName')) ?? organisation,
    isPerson: contact.isOfType('vcard:Individual', 'foaf:Person', 'schema:Person'),
  });
  if (claim === undefined) return undefined;
  const phone = lineOf(vcardValue(contact, 'vcard:hasTelephone', 'vcard:tel', 'schema:telephone'));
  const details = stated({
    phone: phone?.replace(/^tel:/i, ''),
    website: urlOf(vcardValue(contact, 'vcard:hasURL', 'vcard:url', 'foaf:page', 'schema:url')),
    address: addressOf(contact),
  });
  return { ...dataset, claim, details };
}
