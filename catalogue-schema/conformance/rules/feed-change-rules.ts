import { isEnumType } from 'graphql';
import { contractSchema } from '../../contract.ts';
import { scalarResolvers } from '../../scalars.ts';
import type { FeedChange } from '../examination/index.ts';
import { every } from './every.ts';
import { failed, passed } from './finding.ts';
import type { Rule } from './rule.ts';

/** A rule about every change of the feed, or every one that `concerns` it. */
function changeRule(
  facts: Pick<Rule, 'rule' | 'title' | 'reference' | 'needs'>,
  what: string,
  problemsOf: (change: FeedChange) => readonly string[],
  concerns: (change: FeedChange) => boolean = () => true,
): Rule {
  return {
    ...facts,
    check: async ({ feed }) => every(what, (await feed()).changes.filter(concerns), problemsOf),
  };
}

function isOf(enumeration: string, value: unknown): boolean {
  const type = contractSchema.getType(enumeration);
  return isEnumType(type) && typeof value === 'string' && type.getValue(value) !== undefined;
}

function isTime(value: unknown): boolean {
  try {
    scalarResolvers.DateTime?.parseValue(value);
    return typeof value === 'string';
  } catch {
    return false;
  }
}

const changeForm = changeRule(
  {
    rule: 'feed-change-form',
    title: 'Every change has an id, a kind of EntryKind, an operation of ChangeOperation and a time with time zone',
    reference: 'contract.graphql Change',
    needs: ['feed-ends'],
  },
  'changes',
  ({ id, stated }) => {
    const expected = (field: string, what: string): string =>
      `${id}: ${field}: expected ${what}, got ${JSON.stringify(stated[field])}`;
    return [
      ...(typeof stated.id === 'string' ? [] : [expected('id', 'text')]),
      ...(isOf('EntryKind', stated.kind) ? [] : [expected('kind', 'one of EntryKind')]),
      ...(isOf('ChangeOperation', stated.operation) ? [] : [expected('operation', 'UPSERT or DELETE')]),
      ...(isTime(stated.at) ? [] : [expected('at', 'a point in time, ISO 8601 with time zone')]),
    ];
  },
);

const feedOrder: Rule = {
  rule: 'feed-order',
  title: 'Changes come oldest first: no `at` lies before the one in front of it',
  reference: 'contract.graphql Query.catalogueChanges',
  needs: ['feed-change-form'],
  check: async ({ feed }) => {
    const { changes } = await feed();
    return every('changes', [...changes.entries()], ([place, { id, stated }]) => {
      const before = changes[place - 1];
      if (before === undefined || Date.parse(String(before.stated.at)) <= Date.parse(String(stated.at))) return [];
      return [`${id}: at: expected no time before ${before.stated.at}, which ${before.id} has, got ${stated.at}`];
    });
  },
};

const eachOnce: Rule = {
  rule: 'feed-each-once',
  title: 'Every id is in the feed once, with its newest change',
  reference: 'contract.graphql Query.catalogueChanges',
  needs: ['feed-ends'],
  check: async ({ feed }) => {
    const { changes } = await feed();
    const places = new Map<string, number[]>();
    for (const [place, { id }] of changes.entries()) places.set(id, [...(places.get(id) ?? []), place + 1]);
    return every('changes', [...places], ([id, at]) =>
      at.length === 1 ? [] : [`${id}: expected one change, got ${at.length}, at places ${at.slice(0, 10).join(', ')}`],
    );
  },
};

const withoutErrors: Rule = {
  rule: 'feed-without-errors',
  title: 'The feed comes without errors: every record in it can be answered',
  reference: 'contract.graphql Query.catalogueChanges',
  needs: ['feed-ends'],
  check: async ({ feed }) => {
    const { errors } = await feed();
    return errors.length === 0 ? passed : failed(`expected no errors, got ${errors.length}`, errors.slice(0, 5));
  },
};

const upsertRecord = changeRule(
  {
    rule: 'feed-upsert-record',
    title: 'An upsert has the whole record, with the id of the change, in the field of its kind',
    reference: 'contract.graphql Change',
    needs: ['feed-change-form', 'feed-without-errors'],
  },
  'upserts',
  ({ id, kind, record }) => {
    if (record === null) return [`${id}: ${kind}: expected the record, got null`];
    return record.id === id
      ? []
      : [`${id}: ${kind}.id: expected the id of the change, got ${JSON.stringify(record.id)}`];
  },
  ({ stated, kind }) => stated.operation === 'UPSERT' && kind !== undefined,
);

const deletionWithoutRecord = changeRule(
  {
    rule: 'feed-deletion-without-record',
    title: 'A deletion has no record',
    reference: 'contract.graphql Change',
    needs: ['feed-change-form'],
  },
  'deletions',
  ({ id, stated }) =>
    ['dataset', 'project', 'contact']
      .filter((field) => (stated[field] ?? null) !== null)
      .map((field) => `${id}: ${field}: expected null, got a record`),
  ({ stated }) => stated.operation === 'DELETE',
);

export const feedChangeRules: readonly Rule[] = [
  changeForm,
  feedOrder,
  eachOnce,
  withoutErrors,
  upsertRecord,
  deletionWithoutRecord,
];
