import { readEntryId } from '../../entry-id.ts';
import { recordRule } from './record-rules.ts';
import type { Rule } from './rule.ts';

function isUriOf(id: string, uri: unknown): boolean {
  if (typeof uri !== 'string' || !URL.canParse(uri)) return false;
  const { protocol, pathname, search, hash } = new URL(uri);
  return /^https?:$/.test(protocol) && pathname.endsWith(`/id/${id}`) && search === '' && hash === '';
}

export const derivedRules: readonly Rule[] = [
  recordRule(
    {
      rule: 'record-uri',
      title: "A record's uri is an address that ends in `/id/<id>`",
      reference: 'contract.graphql Entry.uri',
    },
    ({ id, answer: { uri } }) =>
      isUriOf(id, uri) ? [] : [`uri: expected "<PUBLIC_URL>/id/${id}", got ${JSON.stringify(uri)}`],
  ),
  recordRule(
    { rule: 'record-owner', title: "A record's owner is the one of its id", reference: 'contract.graphql Entry.owner' },
    ({ id, answer: { owner } }) => {
      const got = (owner as { id?: unknown } | null | undefined)?.id;
      const expected = readEntryId(id)?.owner;
      return got === expected ? [] : [`owner.id: expected "${expected}", got ${JSON.stringify(got)}`];
    },
  ),
  recordRule(
    {
      rule: 'contact-title',
      title: "A contact's title is its name",
      reference: 'contract.graphql Contact.title',
    },
    ({ answer: { title, name } }) =>
      title === name ? [] : [`title: expected ${JSON.stringify(name)}, got ${JSON.stringify(title)}`],
    ({ kind }) => kind === 'contact',
    'contacts',
  ),
];
