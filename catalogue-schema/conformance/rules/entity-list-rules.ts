import { entryKinds } from '../../entry-id.ts';
import { type Answered, askEntities } from '../examination/index.ts';
import { representation } from './ask-for-all.ts';
import { type Finding, failed, passed, skipped } from './finding.ts';
import { texts } from './references.ts';
import type { Rule } from './rule.ts';
import { somePublic } from './some-public.ts';
import { unknownIds } from './unknown-ids.ts';

const reference = `${texts.subgraph}, Query._entities`;
const eachKind: readonly string[] = entryKinds.map((kind) => `entities-${kind}`);

const idsIn = (entities: readonly (Answered | null)[]): readonly unknown[] =>
  entities.map((entity) => entity?.id ?? null);

/** Compares the ids that came with those that were to come, place by place. */
function inPlace(expected: readonly (string | null)[], entities: readonly (Answered | null)[]): Finding {
  const got = idsIn(entities);
  const place = expected.findIndex((id, at) => id !== got[at]);
  if (place === -1) return passed;
  const [wanted, came] = [expected[place], got[place]].map((id) => JSON.stringify(id));
  return failed(`expected ${wanted} at place ${place} of the answers, got ${came}`, got.slice(0, 20));
}

const order: Rule = {
  rule: 'entities-order',
  title: '`_entities` answers in the order of the representations, of all kinds together',
  reference,
  needs: eachKind,
  check: async (examination) => {
    const records = [...(await somePublic(examination))].reverse();
    // Neither the order of the feed nor that of the ids, upwards or downwards.
    const mixed = [...records.filter((_, place) => place % 2 === 0), ...records.filter((_, place) => place % 2 === 1)];
    if (mixed.length < 3) return skipped('the feed has fewer than three PUBLIC records');
    return inPlace(
      mixed.map(({ id }) => id),
      await askEntities(examination.server, mixed.map(representation)),
    );
  },
};

const duplicates: Rule = {
  rule: 'entities-duplicates',
  title: '`_entities` answers a record that is asked for twice twice',
  reference,
  needs: eachKind,
  check: async (examination) => {
    const [record] = await somePublic(examination);
    if (record === undefined) return skipped('the feed has no PUBLIC record');
    const thrice = [record, record, record];
    return inPlace(
      thrice.map(({ id }) => id),
      await askEntities(examination.server, thrice.map(representation)),
    );
  },
};

/** Representations that a server takes at once. */
const greatNumber = 1000;

const many: Rule = {
  rule: 'entities-many',
  title: `\`_entities\` takes ${greatNumber} representations at once`,
  reference: texts.conformance,
  needs: eachKind,
  check: async (examination) => {
    const known = await somePublic(examination);
    const unknowns = unknownIds((await examination.owner()).id, greatNumber - known.length);
    const entities = await askEntities(examination.server, [...known.map(representation), ...unknowns]);
    const got = new Set(idsIn(entities));
    const missing = known.filter(({ id }) => !got.has(id)).map(({ id }) => id);
    if (missing.length === 0) return passed;
    return failed(`expected ${known.length} known records among the answers, got none of ${missing.length}`, missing);
  },
};

export const entityListRules: readonly Rule[] = [order, duplicates, many];
