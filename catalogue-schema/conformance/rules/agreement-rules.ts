import { isDeepStrictEqual } from 'node:util';
import { type EntryKind, entryKinds, readEntryId, typeOfKind } from '../../entry-id.ts';
import { recordFromAnswer, recordSelection, referencesOf } from '../../record/index.ts';
import type { Answered, StatedRecord } from '../examination/index.ts';
import { askForAll } from './ask-for-all.ts';
import { every } from './every.ts';
import type { Rule } from './rule.ts';

const eachKind: readonly string[] = entryKinds.map((kind) => `entities-${kind}`);

/** Fields of a person that the public reads otherwise. */
const personalFields = ['name', 'email', 'phone', 'website', 'address'];

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(entries.map(([name, field]) => [name, withoutNulls(field)]));
}

/** Ids of records that a server may leave out of what a record refers to, as the viewer may not see them. */
function withoutHidden(value: unknown, hidden: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.filter((item) => !hidden.has(item));
  return hidden.has(value as string) ? undefined : value;
}

function differences(stated: StatedRecord, got: Answered, hidden: ReadonlySet<string>): readonly string[] {
  const read = recordFromAnswer(stated.kind, got) as Answered;
  return Object.entries(stated.record)
    .filter(([field]) => !(stated.isPerson && personalFields.includes(field)))
    .map(([field, value]) => [field, value, read[field]].map((side) => withoutHidden(side, hidden)).map(withoutNulls))
    .filter(([, expected, came]) => !isDeepStrictEqual(expected, came))
    .map(([field, expected, came]) => {
      const [wanted, seen] = [expected, came].map((value) => JSON.stringify(value ?? null).slice(0, 200));
      return `${stated.id}: ${field}: expected ${wanted} as in the feed, got ${seen}`;
    });
}

const wholeOf = (kind: EntryKind): string => `... on ${typeOfKind(kind)} { ${recordSelection(kind)} }`;

export const agreementRules: readonly Rule[] = [
  {
    rule: 'entities-equal-feed',
    title: '`_entities` and the feed tell the same of a PUBLIC record',
    reference: 'contract.graphql Query.catalogueChanges',
    needs: eachKind,
    check: async ({ server, records }) => {
      const all = await records();
      const hidden = new Set(all.filter(({ isPublic }) => !isPublic).map(({ id }) => id));
      const open = all.filter(({ isPublic }) => isPublic);
      const answers = new Map<unknown, Answered>();
      for (const kind of entryKinds) {
        const ofKind = open.filter((record) => record.kind === kind);
        const entities = await askForAll(server, ofKind, wholeOf(kind));
        for (const entity of entities) if (entity !== null) answers.set(entity.id, entity);
      }
      return every('PUBLIC records', open, (stated) => {
        const got = answers.get(stated.id);
        return got === undefined ? [] : differences(stated, got, hidden);
      });
    },
  },
  {
    rule: 'references-resolve',
    title: 'Records under the own prefix that a record refers to are there',
    reference: 'contract.graphql Dataset.contacts',
    needs: ['record-references', 'feed-upsert-record'],
    check: async ({ records, feed, owner }) => {
      const all = await records();
      const { isComplete } = await feed();
      const { id: ownerId } = await owner();
      const known = new Set(all.map(({ id }) => id));
      return every('records', all, ({ id, kind, inspected }) =>
        (inspected.ok ? referencesOf(kind, inspected.record) : [])
          .filter(({ target }) => isComplete && readEntryId(target)?.owner === ownerId && !known.has(target))
          .map(
            ({ field, target }) =>
              `${id}: ${field}: expected a record of the feed, got "${target}", which is not there`,
          ),
      );
    },
  },
];
