import { isEnumType } from 'graphql';
import {
  contractSchema,
  type OwnerKind,
  readEntryId,
  reservedNames,
  StartError,
  scalarResolvers,
} from '../../catalogue-schema/index.ts';
import type { OwnerEntry } from './registered-owner.ts';

/** What is said of an owner when it is registered; what is left out is as before, or empty. */
export interface OwnerStatement {
  readonly id: string;
  readonly name?: string | undefined;
  readonly kind?: string | undefined;
  readonly website?: string | null | undefined;
  readonly contact?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly editUrl?: string | null | undefined;
}

const longestText = 500;

function readText(field: string, text: string): string {
  if (text.trim() !== '' && text.length <= longestText && !/\p{Cc}/u.test(text)) return text.trim();
  throw new StartError(
    `${field}: expected text of 1 to ${longestText} characters, got ${JSON.stringify(text.slice(0, 80))}`,
  );
}

function readAddress(field: string, text: string): string {
  try {
    const address = new URL(scalarResolvers.URL?.parseValue(text) as string);
    if (address.username !== '' || address.password !== '') throw new Error('with a password');
    return address.href;
  } catch {
    throw new StartError(
      `${field}: expected an address with http or https and without a password, got ${JSON.stringify(text.slice(0, 200))}`,
    );
  }
}

function readKind(text: string): OwnerKind {
  const kinds = contractSchema.getType('OwnerKind');
  const names = isEnumType(kinds) ? kinds.getValues().map(({ name }) => name) : [];
  if (names.includes(text)) return text as OwnerKind;
  throw new StartError(`kind: expected one of ${names.join(', ')}, got ${JSON.stringify(text)}`);
}

function readContact(text: string): string {
  if (readEntryId(text)?.kind === 'contact') return text;
  throw new StartError(`contact: expected "<owner>/contact/<local>", got ${JSON.stringify(text)}`);
}

/**
 * Holds what is said of an owner against what the registry takes.
 *
 * @param before the owner as it is registered already
 * @throws StartError where something does not fit; the message names it and what arrived
 */
export function checkEntry(statement: OwnerStatement, before?: OwnerEntry): OwnerEntry {
  const { id, name, kind, website, contact, url, editUrl } = statement;
  if (readEntryId(`${id}/dataset/x`)?.owner !== id) {
    throw new StartError(`name: expected a prefix of ids, as in "uni-leipzig", got ${JSON.stringify(id)}`);
  }
  if (reservedNames.includes(id)) {
    throw new StartError(`name: expected another name than ${reservedNames.join(', ')}, got "${id}"`);
  }
  const given = <T>(value: string | null | undefined, read: (text: string) => T, otherwise: T | null): T | null =>
    value === undefined ? otherwise : value === null ? null : read(value);
  return {
    id,
    name: name === undefined ? (before?.name ?? id) : readText('name', name),
    kind: kind === undefined ? (before?.kind ?? 'OTHER') : readKind(kind),
    website: given(website, (text) => readAddress('website', text), before?.website ?? null),
    contact: given(contact, readContact, before?.contact ?? null),
    url: given(url, (text) => readAddress('routing-url', text), before?.url ?? null),
    editUrl: given(editUrl, (text) => readAddress('editUrl', text), before?.editUrl ?? null),
  };
}
