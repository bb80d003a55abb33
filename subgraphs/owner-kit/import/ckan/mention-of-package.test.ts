import { expect, test } from '@jest/globals';
import { checkRecord } from '../../../../catalogue-schema/index.ts';
import { contactsOfMentions } from '../contacts/index.ts';
import { mentionOfPackage } from './mention-of-package.ts';
import { portalAgentKindOf } from './portal-agent-kind.ts';

const ckanPackage = (fields: object) => ({
  organization: { title: 'Amt für Schule' },
  metadata_modified: '2025-01-01T00:00:00',
  ...fields,
});

/** The contacts of packages with these fields, in their order. */
async function contactsOf(...fields: readonly object[]) {
  const mentions = fields.map((one) => mentionOfPackage(ckanPackage(one)));
  const contacts = await contactsOfMentions(
    'stadt',
    mentions.filter((mention) => mention !== undefined),
    portalAgentKindOf,
  );
  return mentions.map((mention) => mention && contacts.get(mention));
}

test('one mailbox is one contact, by the name that most packages give it', async () => {
  const contacts = await contactsOf(
    { contact_email: 'Schule@Leipzig.de ', contact_name: 'Amt für Schule, Stadt Leipzig', groups: [{ name: 'educ' }] },
    { contact_email: 'schule@leipzig.de', contact_name: ' Amt für  Schule', metadata_modified: '2026-02-01T00:00:00' },
    {
      contact_email: 'schule@leipzig.de',
      contact_name: 'Amt für Schuhle',
      groups: [{ name: 'educ' }, { name: 'soci' }],
    },
    { contact_email: 'schule@leipzig.de' },
  );
  expect(new Set(contacts).size).toBe(1);
  expect(contacts[0]).toEqual({
    id: 'stadt/contact/schule-leipzig.de',
    kind: 'MAILBOX',
    name: 'Amt für Schule',
    organisation: { name: 'Amt für Schule', kind: 'PUBLIC_AUTHORITY' },
    email: 'schule@leipzig.de',
    responsibilities: ['Bildung, Kultur und Sport', 'Bevölkerung und Gesellschaft'],
    visibility: 'PUBLIC',
    modified: '2026-02-01T00:00:00.000Z',
    keywords: [],
    secondments: [],
    deputies: [],
  });
  expect(checkRecord(contacts[0], 'stadt')).toMatchObject({ ok: true });
});

test('among names of equal frequency the one that fits the mailbox is taken', async () => {
  const [contact] = await contactsOf(
    { contact_email: 'jugend-familie@leipzig.de', contact_name: 'Amt für Schule' },
    {
      contact_email: 'jugend-familie@leipzig.de',
      contact_name: 'Fachbereich Jugend und Familie',
      organization: { title: 'Jugendamt' },
    },
  );
  expect(contact).toMatchObject({
    name: 'Fachbereich Jugend und Familie',
    organisation: { name: 'Jugendamt' },
    unit: 'Fachbereich Jugend und Familie',
  });
});

test('a contact may be stated as maintainer, author or extra', async () => {
  const [maintainer, author, extra] = await contactsOf(
    { contact_name: '', maintainer: 'Amt für Schule', maintainer_email: 'a@leipzig.de' },
    { maintainer: 'Privatperson', maintainer_email: 'privat@example.org', author_email: 'b@leipzig.de' },
    {
      extras: [
        { key: 'http://www.w3.org/ns/dcat#contactPoint', value: 'Schulamt' },
        { key: 'E-Mail', value: 'mailto:c@leipzig.de' },
      ],
    },
  );
  expect(maintainer?.email).toBe('a@leipzig.de');
  expect(author).toMatchObject({ email: 'b@leipzig.de', name: 'Amt für Schule', kind: 'MAILBOX' });
  expect(extra).toMatchObject({ email: 'c@leipzig.de', name: 'Schulamt' });
});

test('a private person who was taken out is linked, but not public and without an address', async () => {
  const [first, second] = await contactsOf(
    { contact_name: 'Privatperson', contact_email: 'privat@example.org' },
    { contact_name: 'Amt für Schule - Erika Muster', contact_email: 'privat@example.org' },
  );
  expect(first).toBe(second);
  expect(first).toMatchObject({ id: 'stadt/contact/person-amt-fuer-schule', kind: 'PERSON', visibility: 'INTERNAL' });
  expect(first).not.toHaveProperty('email');
  expect(JSON.stringify(first)).not.toContain('Muster');
});

test('a functional mailbox stays public where only the person’s name was taken out', async () => {
  const [contact] = await contactsOf({ contact_name: 'Privatperson', contact_email: 'budget@leipzig.de' });
  expect(contact).toMatchObject({ kind: 'MAILBOX', visibility: 'PUBLIC', name: 'Amt für Schule' });
});

test('somebody’s own mailbox is not public, and its id does not give it away', async () => {
  const [contact] = await contactsOf({ contact_name: 'Jürgen Muster', contact_email: 'juergen.muster@leipzig.de' });
  expect(contact).toMatchObject({ kind: 'PERSON', visibility: 'INTERNAL', email: 'juergen.muster@leipzig.de' });
  expect(contact?.id).toMatch(/^stadt\/contact\/person-[0-9a-f]{16}$/);
});

test('a unit without a mailbox is a contact, the one of that name where there is one', async () => {
  const [withMailbox, same, other, person, nobody] = await contactsOf(
    { contact_name: 'Amt für Schule', contact_email: 'schule@leipzig.de' },
    { contact_name: 'Amt für Schule' },
    { contact_name: 'Referat Bau - Erika Muster', organization: { title: 'Referat Bau' } },
    { contact_name: 'Erika Muster' },
    { contact_name: '' },
  );
  expect(same).toBe(withMailbox);
  expect(other).toMatchObject({ id: 'stadt/contact/referat-bau', kind: 'UNIT', name: 'Referat Bau' });
  expect(person).toMatchObject({ kind: 'PERSON', visibility: 'INTERNAL' });
  expect(nobody).toBeUndefined();
});

test('a mailbox that only private packages name is not public', async () => {
  const [contact] = await contactsOf({ contact_email: 'schule@leipzig.de', private: true });
  expect(contact).toMatchObject({ kind: 'MAILBOX', visibility: 'INTERNAL' });
});
