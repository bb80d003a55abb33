import { isEnumType } from 'graphql';
import { contractSchema, type OwnerRecord, readEntryId, scalarResolvers } from '../../../catalogue-schema/index.ts';
import { FeedError } from './ask-feed.ts';
import { shownValue } from './shown-value.ts';
import { storableText } from './storable-text.ts';

/** Characters, at the most: a name stands on every search page. */
const longestName = 500;
const longestWebsite = 2000;

function webAddress(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  try {
    return scalarResolvers.URL?.parseValue(value) as string;
  } catch {
    return undefined;
  }
}

/**
 * Holds what an owner says of itself against the contract. A website or contact that cannot be used is left out.
 *
 * @param id the id under which this owner was configured
 * @throws FeedError where it is somebody else who speaks, or without a name or kind
 */
export function checkOwner(value: unknown, id: string): OwnerRecord {
  const stated = value as Readonly<Record<string, unknown>>;
  if (stated.id !== id) throw new FeedError(`expected the owner "${id}", got ${shownValue(stated.id)}`);
  const { name, kind } = stated;
  if (typeof name !== 'string' || name.trim() === '') {
    throw new FeedError(`expected a name of the owner, got ${shownValue(name)}`);
  }
  const kinds = contractSchema.getType('OwnerKind');
  if (!isEnumType(kinds) || typeof kind !== 'string' || kinds.getValue(kind) === undefined) {
    throw new FeedError(`expected a kind of owner, got ${shownValue(kind)}`);
  }
  const website = webAddress(stated.website);
  const contact = (stated.contact as { id?: unknown } | null | undefined)?.id;
  return {
    id,
    name: storableText(name.slice(0, longestName)),
    kind: kind as OwnerRecord['kind'],
    ...(website === undefined || website.length > longestWebsite ? {} : { website }),
    ...(typeof contact === 'string' && readEntryId(contact)?.kind === 'contact' ? { contact } : {}),
  };
}
