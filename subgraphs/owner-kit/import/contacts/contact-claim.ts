import { createHash } from 'node:crypto';
import { slug } from '../values/index.ts';
import {
  isPersonalMailbox,
  isPlaceholderMailbox,
  isPlaceholderName,
  isUnitName,
  placeholderName,
} from './private-persons.ts';

/** Whom a dataset names as its contact. */
export interface ContactClaim {
  /** The local part of the contact's id. Claims that have it in common are one contact. */
  readonly local: string;
  /** A mailbox that can be written to, in lower case. */
  readonly mailbox?: string;
  /** What the contact is called, without the city's name and without a person behind a unit's name. */
  readonly name?: string;
  readonly organisation?: string;
  /** A private person, or somebody's own mailbox: not for the public. */
  readonly isPerson: boolean;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Ids are public even where a record is not, so a person's is made without the name. */
const personLocal = (text: string): string => `person-${digest(text)}`;
const unitLocal = (text: string): string => slug(text) || digest(text);

function mailboxOf(text: string | undefined): string | undefined {
  const mailbox = text
    ?.toLowerCase()
    .replace(/^mailto:/, '')
    .trim();
  return mailbox !== undefined && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mailbox) ? mailbox : undefined;
}

/** `Amt für Schule, Stadt Leipzig` and `Liegenschaftsamt - Erika Muster` are the units in the portal's own spelling. */
function tidyName(name: string, organisation: string | undefined): string {
  const plain = name.replace(/^Stadt \p{Lu}[\p{L}-]*,\s*/u, '').replace(/,\s*Stadt \p{Lu}[\p{L}-]*$/u, '');
  const isUnitWithMore =
    organisation !== undefined &&
    plain.startsWith(organisation) &&
    /^\s*[-–—:,(/]/.test(plain.slice(organisation.length));
  return isUnitWithMore ? organisation : plain;
}

/** How a source states a contact. */
export interface StatedContact {
  readonly name: string | undefined;
  /** With or without `mailto:`; what is no mailbox counts as none. */
  readonly mailbox: string | undefined;
  readonly organisation: string | undefined;
  /** Whether the source itself says that it is a person. */
  readonly isPerson?: boolean;
}

/**
 * What a source's statement of a contact comes to: which contact it is, and whether it is a private person, whose name
 * and address are not for the public. Undefined where nobody is named.
 */
export function contactClaim({
  name: statedName,
  mailbox: statedMailbox,
  organisation,
  isPerson: isStatedPerson = false,
}: StatedContact): ContactClaim | undefined {
  const mailbox = mailboxOf(statedMailbox);
  if (statedName === undefined && mailbox === undefined) return undefined;
  const isNameRemoved = statedName !== undefined && isPlaceholderName(statedName);
  const name = statedName === undefined || isNameRemoved ? undefined : tidyName(statedName, organisation);
  const known = { ...(name === undefined ? {} : { name }), ...(organisation === undefined ? {} : { organisation }) };
  if (mailbox !== undefined && !isPlaceholderMailbox(mailbox)) {
    const nameOfMailbox = (isNameRemoved ? undefined : statedName) ?? organisation ?? '';
    const isPerson = isStatedPerson || isPersonalMailbox(mailbox, nameOfMailbox);
    return { ...known, mailbox, isPerson, local: isPerson ? personLocal(mailbox) : unitLocal(mailbox) };
  }
  // Persons whose names were taken out cannot be told apart within an organisation.
  if (mailbox !== undefined || name === undefined) {
    const local = `person-${unitLocal(organisation ?? 'privat')}`;
    return { ...known, name: name ?? placeholderName, isPerson: true, local };
  }
  const isPerson = isStatedPerson || !isUnitName(name, organisation);
  return { ...known, isPerson, local: isPerson ? personLocal(name) : unitLocal(name) };
}
