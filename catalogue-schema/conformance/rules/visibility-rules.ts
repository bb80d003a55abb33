import { entryKinds } from '../../entry-id.ts';
import type { Answered, StatedRecord } from '../examination/index.ts';
import { askForAll } from './ask-for-all.ts';
import { every } from './every.ts';
import { skipped } from './finding.ts';
import type { Rule } from './rule.ts';

const needs: readonly string[] = ['owner-id', 'feed-upsert-record'];
const personFields = `... on Contact {
  id name title email phone website address { street postalCode locality country }
}`;
/** What is for INTERNAL viewers of a person, beside the name. */
const personalFields = ['email', 'phone', 'website', 'address'] as const;

const byId = (entities: readonly (Answered | null)[]): ReadonlyMap<unknown, Answered> =>
  new Map(entities.flatMap((entity) => (entity === null ? [] : [[entity.id, entity] as const])));

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** What stands in place of a person's name. */
function publicNames({ role, unit, organisation }: Answered): readonly unknown[] {
  return [role, unit, (organisation as { name?: unknown } | null | undefined)?.name].filter((name) => !isEmpty(name));
}

function personProblems({ id, answer }: StatedRecord, got: Answered | undefined): readonly string[] {
  if (got === undefined) return [];
  const names = publicNames(answer);
  return [
    ...personalFields
      .filter((field) => !isEmpty(got[field]))
      .map((field) => `${id}: ${field}: expected null, got ${JSON.stringify(got[field])}`),
    ...['name', 'title']
      .filter((field) => !names.includes(got[field]))
      .map((field) => `${id}: ${field}: expected one of ${JSON.stringify(names)}, got ${JSON.stringify(got[field])}`),
  ];
}

const noToken = skipped('no token was given');

export const visibilityRules: readonly Rule[] = [
  {
    rule: 'hidden-without-token',
    title: 'Without the token `_entities` answers a record that is not PUBLIC with null',
    reference: 'contract.graphql Entry.visibility',
    needs,
    check: async ({ server, records }) => {
      const hidden = (await records()).filter(({ isPublic }) => !isPublic);
      const entities = byId(await askForAll(server, hidden));
      return every('records that are not PUBLIC', hidden, ({ id, answer }) =>
        entities.has(id) ? [`${id}, which is ${answer.visibility}: expected null, got the record`] : [],
      );
    },
  },
  {
    rule: 'person-without-token',
    title:
      'Without the token a person has role, unit or organisation for a name, and neither address, telephone nor page',
    reference: 'contract.graphql Contact.name',
    needs: [...needs, 'entities-contact'],
    check: async ({ server, records }) => {
      const persons = (await records()).filter(({ isPerson, isPublic }) => isPerson && isPublic);
      const entities = byId(await askForAll(server, persons, personFields));
      return every('PUBLIC persons', persons, (person) => personProblems(person, entities.get(person.id)));
    },
  },
  {
    rule: 'internal-with-token',
    title: 'With the token `_entities` answers INTERNAL records',
    reference: 'contract.graphql Visibility.INTERNAL',
    needs: [...needs, ...entryKinds.map((kind) => `entities-${kind}`)],
    check: async ({ server, records }) => {
      if (!server.hasToken) return noToken;
      const internal = (await records()).filter(({ answer }) => answer.visibility === 'INTERNAL');
      const entities = byId(await askForAll(server, internal, undefined, true));
      return every('INTERNAL records', internal, ({ id }) =>
        entities.has(id) ? [] : [`${id}: expected the record, got null`],
      );
    },
  },
  {
    rule: 'person-with-token',
    title: 'With the token a person has its own name',
    reference: 'contract.graphql Contact.name',
    needs: [...needs, 'entities-contact'],
    check: async ({ server, records }) => {
      if (!server.hasToken) return noToken;
      const persons = (await records()).filter(({ isPerson, isPublic }) => isPerson && isPublic);
      const entities = byId(await askForAll(server, persons, personFields, true));
      return every('PUBLIC persons', persons, ({ id, answer }) => {
        const got = entities.get(id)?.name;
        return got === answer.name
          ? []
          : [`${id}: name: expected ${JSON.stringify(answer.name)}, got ${JSON.stringify(got)}`];
      });
    },
  },
];
