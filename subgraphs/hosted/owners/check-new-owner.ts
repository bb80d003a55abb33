import {
  type OwnerKind,
  type OwnerRecord,
  ownerKindLabels,
  readEntryId,
  StartError,
  scalarResolvers,
} from '../../../catalogue-schema/index.ts';
import type { NewOwner } from './new-owner.ts';

function checkId(id: string, longest: number): void {
  if (readEntryId(`${id}/dataset/x`) === undefined) {
    const form = 'lower-case letters, digits and hyphens behind a letter';
    throw new StartError(`id: expected ${form}, got ${JSON.stringify(id)}`);
  }
  if (id.length > longest) throw new StartError(`id: expected at most ${longest} characters, got ${id.length}`);
}

function kindOf(kind: string): OwnerKind {
  const word = kind.toUpperCase().replace(/-/g, '_');
  if (Object.hasOwn(ownerKindLabels, word)) return word as OwnerKind;
  throw new StartError(`kind: expected one of ${Object.keys(ownerKindLabels).join(', ')}, got ${JSON.stringify(kind)}`);
}

function websiteOf(website: string): string {
  try {
    return scalarResolvers.URL?.parseValue(website) as string;
  } catch (error) {
    throw new StartError(`website: ${(error as Error).message}, got ${JSON.stringify(website)}`);
  }
}

/**
 * Holds a new owner against the contract.
 *
 * @param longest how many characters its id may have
 * @throws StartError which names the field
 */
export function checkNewOwner({ id, name, kind = 'OTHER', website, contact }: NewOwner, longest: number): OwnerRecord {
  checkId(id, longest);
  if (name.trim() === '') throw new StartError('name: expected text, got an empty string');
  const parsed = contact === undefined ? undefined : readEntryId(contact);
  if (contact !== undefined && (parsed?.owner !== id || parsed.kind !== 'contact')) {
    throw new StartError(`contact: expected "${id}/contact/<local>", got ${JSON.stringify(contact)}`);
  }
  return {
    id,
    name: name.trim(),
    kind: kindOf(kind),
    ...(website === undefined ? {} : { website: websiteOf(website) }),
    ...(contact === undefined ? {} : { contact }),
  };
}
