import { type EntryKind, entryKinds, typeOfKind } from '../../entry-id.ts';
import type { StatedRecord } from '../examination/index.ts';
import { askForAll } from './ask-for-all.ts';
import { every } from './every.ts';
import { texts } from './references.ts';
import type { Rule } from './rule.ts';

function kindRule(kind: EntryKind): Rule {
  const type = typeOfKind(kind);
  return {
    rule: `entities-${kind}`,
    title: `\`_entities\` answers every PUBLIC record of the kind ${type} by its id`,
    reference: `${texts.subgraph}, Query._entities; contract.graphql ${type}`,
    needs: ['owner-id', 'feed-upsert-record'],
    check: async ({ server, records: all }) => {
      const isWanted = (record: StatedRecord): boolean => record.kind === kind && record.isPublic;
      const records = (await all()).filter(isWanted);
      const entities = await askForAll(server, records);
      const typeById = new Map(entities.map((entity) => [entity?.id, entity?.__typename]));
      return every(`PUBLIC ${kind}s`, records, ({ id }) => {
        if (!typeById.has(id)) return [`${id}: expected the record, got null`];
        const got = typeById.get(id);
        return got === type ? [] : [`${id}: __typename: expected "${type}", got ${JSON.stringify(got)}`];
      });
    },
  };
}

export const entityKindRules: readonly Rule[] = entryKinds.map(kindRule);
