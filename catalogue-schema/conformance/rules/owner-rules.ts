import { isEnumType } from 'graphql';
import { contractSchema } from '../../contract.ts';
import { readEntryId } from '../../entry-id.ts';
import { scalarResolvers } from '../../scalars.ts';
import type { Answered } from '../examination/index.ts';
import { failed, passed } from './finding.ts';
import type { Rule } from './rule.ts';

function isWebAddress(value: unknown): boolean {
  try {
    scalarResolvers.URL?.parseValue(value);
    return true;
  } catch {
    return false;
  }
}

function isOwnerKind(value: unknown): boolean {
  const kinds = contractSchema.getType('OwnerKind');
  return isEnumType(kinds) && typeof value === 'string' && kinds.getValue(value) !== undefined;
}

function isContact(value: unknown): boolean {
  const { id } = (typeof value === 'object' ? value : null) as { id?: unknown };
  return typeof id === 'string' && readEntryId(id)?.kind === 'contact';
}

/** A rule about one field of `catalogueOwner`. `isFitting` decides; `expected` says what about. */
function ownerRule(
  field: string,
  title: string,
  expected: string,
  isFitting: (value: unknown) => boolean,
  needs: readonly string[],
): Rule {
  return {
    rule: `owner-${field}`,
    title,
    reference: `contract.graphql Owner.${field}`,
    needs,
    check: async ({ owner }) => {
      const { [field]: value }: Answered = await owner();
      return isFitting(value) ? passed : failed(`catalogueOwner.${field}: expected ${expected}`, value ?? null);
    },
  };
}

const isAbsent = (value: unknown): boolean => value === null || value === undefined;

export const ownerRules: readonly Rule[] = [
  ownerRule(
    'id',
    '`catalogueOwner.id` has the form of the prefix of ids',
    'a lower-case letter followed by lower-case letters, digits or hyphens, 63 characters at the most',
    (id) => typeof id === 'string' && readEntryId(`${id}/dataset/x`) !== undefined,
    ['graphql-over-http'],
  ),
  ownerRule(
    'name',
    '`catalogueOwner.name` is there',
    'text',
    (name) => typeof name === 'string' && name.trim() !== '',
    ['owner-id'],
  ),
  ownerRule('kind', '`catalogueOwner.kind` is one of OwnerKind', 'one of OwnerKind', isOwnerKind, ['owner-id']),
  ownerRule(
    'website',
    '`catalogueOwner.website` is a web address or null',
    'an absolute http or https address',
    (website) => isAbsent(website) || isWebAddress(website),
    ['owner-id'],
  ),
  ownerRule(
    'contact',
    '`catalogueOwner.contact` refers to a contact or is null',
    'a contact with an id of the form "<owner>/contact/<local>"',
    (contact) => isAbsent(contact) || isContact(contact),
    ['owner-id'],
  ),
];
