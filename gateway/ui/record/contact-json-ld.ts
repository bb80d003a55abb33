import type { ContactRecordFragment } from '../generated/operations.ts';

/** A contact for search engines, https://schema.org/ContactPoint. */
export function contactJsonLd(contact: ContactRecordFragment): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: contact.organisation.name,
    url: contact.organisation.website ?? undefined,
    contactPoint: {
      '@type': 'ContactPoint',
      '@id': contact.uri,
      url: contact.uri,
      name: contact.title,
      contactType: contact.role ?? undefined,
      email: contact.email ?? undefined,
      telephone: contact.phone ?? undefined,
    },
  };
}
