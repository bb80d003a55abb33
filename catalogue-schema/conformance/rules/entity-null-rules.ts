import { entryKinds, typeOfKind } from '../../entry-id.ts';
import { askEntities } from '../examination/index.ts';
import { every } from './every.ts';
import { failed, passed, skipped } from './finding.ts';
import { texts } from './references.ts';
import type { Rule } from './rule.ts';
import { somePublic } from './some-public.ts';
import { unknownIds } from './unknown-ids.ts';

const unknown: Rule = {
  rule: 'entities-unknown',
  title: '`_entities` answers an id that the owner does not have with null',
  reference: texts.conformance,
  needs: ['owner-id'],
  check: async ({ server, owner }) => {
    const asked = unknownIds((await owner()).id, entryKinds.length);
    const entities = await askEntities(server, asked);
    const nulls = asked.map(() => null);
    return entities.every((entity) => entity === null) ? passed : failed(`expected ${JSON.stringify(nulls)}`, entities);
  },
};

const wrongKind: Rule = {
  rule: 'entities-wrong-kind',
  title: '`_entities` answers an id under the type of another kind with null',
  reference: texts.conformance,
  needs: ['owner-id', 'feed-upsert-record'],
  check: async (examination) => {
    const records = await somePublic(examination);
    if (records.length === 0) return skipped('the feed has no PUBLIC record');
    const asked = entryKinds.flatMap((kind) => {
      const record = records.find((one) => one.kind !== kind);
      return record === undefined ? [] : [{ __typename: typeOfKind(kind), id: record.id }];
    });
    const entities = await askEntities(examination.server, asked);
    return every('representations', [...asked.entries()], ([place, { __typename, id }]) =>
      entities[place] === null ? [] : [`${__typename} ${id}: expected null, got ${JSON.stringify(entities[place])}`],
    );
  },
};

export const entityNullRules: readonly Rule[] = [unknown, wrongKind];
