import { createHash } from 'node:crypto';
import { type CkanFields, type CkanObject, ckanFields } from './ckan-fields.ts';
import { lineOf } from './ckan-values.ts';
import { organisationNameOf } from './package-agents.ts';
import {
  isPersonalMailbox,
  isPlaceholderMailbox,
  isPlaceholderName,
  isUnitName,
  placeholderName,
} from './private-persons.ts';
import { slug } from './slug.ts';

/** Whom a package names as its contact. */
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

/** The pairs of name and mailbox in which portals state a contact, the one that is meant for it first. */
function statedPairs(fields: CkanFields): readonly (readonly [string | undefined, string | undefined])[] {
  return [
    [fields.first('contact_name'), fields.first('contact_email')],
    [fields.first('contactPoint'), fields.first('E-Mail', 'email')],
    [fields.first('maintainer'), fields.first('maintainer_email')],
    [fields.first('author'), fields.first('author_email')],
  ];
}

function claimOf(
  statedName: string | undefined,
  mailbox: string | undefined,
  organisation: string | undefined,
): ContactClaim | undefined {
  if (statedName === undefined && mailbox === undefined) return undefined;
  const isNameRemoved = statedName !== undefined && isPlaceholderName(statedName);
  const name = statedName === undefined || isNameRemoved ? undefined : tidyName(statedName, organisation);
  const known = { ...(name === undefined ? {} : { name }), ...(organisation === undefined ? {} : { organisation }) };
  if (mailbox !== undefined && !isPlaceholderMailbox(mailbox)) {
    const isPerson = isPersonalMailbox(mailbox, (isNameRemoved ? undefined : statedName) ?? organisation ?? '');
    return { ...known, mailbox, isPerson, local: isPerson ? personLocal(mailbox) : unitLocal(mailbox) };
  }
  // Persons whose names were taken out cannot be told apart within an organisation.
  if (mailbox !== undefined || name === undefined) {
    const local = `person-${unitLocal(organisation ?? 'privat')}`;
    return { ...known, name: name ?? placeholderName, isPerson: true, local };
  }
  const isPerson = !isUnitName(name, organisation);
  return { ...known, isPerson, local: isPerson ? personLocal(name) : unitLocal(name) };
}

/**
 * Whom a package names as its contact: the first mailbox that reaches anybody, or else the first that is named at all.
 * Undefined where nobody is named.
 */
export function contactClaimOf(ckanPackage: CkanObject): ContactClaim | undefined {
  const organisation = organisationNameOf(ckanPackage);
  const claims = statedPairs(ckanFields(ckanPackage))
    .map(([name, mailbox]) => claimOf(lineOf(name), mailboxOf(mailbox), organisation))
    .filter((claim) => claim !== undefined);
  return claims.find(({ mailbox }) => mailbox !== undefined) ?? claims[0];
}
