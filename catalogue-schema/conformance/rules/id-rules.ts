import { readEntryId } from '../../entry-id.ts';
import { every } from './every.ts';
import type { Rule } from './rule.ts';

const idForm: Rule = {
  rule: 'id-form',
  title: 'Every id has the form `<owner>/<kind>/<local>`',
  reference: 'contract.graphql Entry.id',
  needs: ['feed-ends'],
  check: async ({ feed }) =>
    every('changes', (await feed()).changes, ({ id, kind, stated }) =>
      kind === undefined ? [`expected "<owner>/<kind>/<local>", got ${JSON.stringify(stated.id ?? id)}`] : [],
    ),
};

const idPrefix: Rule = {
  rule: 'id-prefix',
  title: 'Every id begins with the id of the owner',
  reference: 'contract.graphql Query.catalogueOwner',
  needs: ['owner-id', 'feed-ends'],
  check: async ({ feed, owner }) => {
    const { id: ownerId } = await owner();
    return every('changes', (await feed()).changes, ({ id, kind }) =>
      kind === undefined || readEntryId(id)?.owner === ownerId
        ? []
        : [`expected the prefix "${ownerId}/", got "${id}"`],
    );
  },
};

const idKind: Rule = {
  rule: 'id-kind',
  title: 'The kind of a change is the kind in its id',
  reference: 'contract.graphql Change.kind',
  needs: ['feed-change-form'],
  check: async ({ feed }) =>
    every('changes', (await feed()).changes, ({ id, kind, stated }) =>
      kind === undefined || stated.kind === kind.toUpperCase()
        ? []
        : [`${id}: kind: expected ${kind.toUpperCase()}, got ${stated.kind}`],
    ),
};

export const idRules: readonly Rule[] = [idForm, idPrefix, idKind];
