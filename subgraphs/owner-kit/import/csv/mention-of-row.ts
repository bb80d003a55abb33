import { type ContactMention, contactClaim } from '../contacts/index.ts';
import { stated } from '../values/index.ts';
import type { RowReader } from './row-reader.ts';

/** That a row names a contact. Undefined where it names nobody. */
export function mentionOfRow(
  row: RowReader,
  organisation: string,
  dataset: Omit<ContactMention, 'claim' | 'details'>,
): ContactMention | undefined {
  const mailbox = row.line('E-Mail');
  if (mailbox !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mailbox)) {
    return row.refuse('E-Mail', 'one mailbox such as daten@stadt.de', mailbox);
  }
  const claim = contactClaim({ name: row.line('Ansprechstelle'), mailbox, organisation });
  return claim && { ...dataset, claim, details: stated({ phone: row.line('Telefon') }) };
}
