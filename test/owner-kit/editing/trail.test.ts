import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Viewer } from '../../../catalogue-schema/viewer/index.ts';
import { startTestOwner, type TestOwner } from '../../support/index.ts';
import { anna, chief, editingAt, imported, newId, only, refusal, server, subgraph } from './editing-at.ts';

let owner: TestOwner;
beforeAll(async () => {
  owner = await startTestOwner(subgraph);
});
afterAll(() => owner.stop());

const { save, publish, read, trail } = editingAt(() => owner);

let dataset: string;
beforeEach(() => {
  dataset = newId();
});

test('the audit trail has every change of a record from its first by a person on, without a gap', async () => {
  const record = (title: string) => imported(dataset, server(title));
  await owner.store.save([record('A'), imported(`${dataset}-other`, server())], 'csv');
  await owner.store.save([record('B')], 'csv');
  expect(await trail(dataset)).toEqual([]);
  const drafted = only(
    await save(dataset, server('Entwurf'), { version: only(await read(dataset)).version, isDraft: true }),
  );
  await owner.store.save([record('C')], 'csv');
  await owner.store.save([record('C')], 'csv');
  expect(refusal(await publish(dataset, drafted.version)).code).toBe('VERSION_CONFLICT');
  await owner.store.prune('csv', []);
  await owner.store.save([record('D')], 'ckan');
  only(await publish(dataset, only(await read(dataset)).version));
  await owner.store.delete([dataset]);
  const entries = (await trail(dataset)).reverse();
  const title = (saved: object | null) => (saved as { title: string } | null)?.title ?? null;
  expect(
    entries.map(({ action, by, source: from, before, after }) => [action, by ?? from, title(before), title(after)]),
  ).toEqual([
    ['DRAFT_SAVED', anna.subject, null, 'Entwurf'],
    ['PUBLISHED', 'csv', 'B', 'C'],
    ['DELETED', 'csv', 'C', null],
    ['PUBLISHED', 'ckan', null, 'D'],
    ['PUBLISHED', anna.subject, 'D', 'Entwurf'],
    ['DELETED', 'command', 'Entwurf', null],
  ]);
  expect(entries[1]?.before).toEqual(entries[1]?.after && { ...entries[1].after, title: 'B' });
  expect(JSON.stringify(entries)).not.toContain('"modified"');
  expect(await trail(`${dataset}-other`)).toEqual([]);
  // Not a person's any more, so the source may bring it again.
  expect(await owner.store.save([record('E')], 'csv')).toEqual(['new']);
});

test('drafts and the audit trail are read in pages, and what is no cursor is refused', async () => {
  const ids = [1, 2, 3].map((number) => `${dataset}-${number}`);
  for (const id of ids) only(await save(id, server(), { isDraft: true }));
  only(
    await save(ids[0] as string, server('Zuletzt'), {
      version: only(await read(ids[0] as string)).version,
      isDraft: true,
    }),
  );
  const pages = async (field: string, items: string, by: Viewer, args = '') => {
    const found: string[] = [];
    let after: string | null = null;
    for (let hasMore = true; hasMore; ) {
      const query = `query ($after: String) { page: ${field}(owner: "lecos", first: 2, after: $after ${args}) {
        ${items} { id } endCursor hasMore } }`;
      const { data } = await owner.ask(query, { after }, by);
      found.push(...data.page[items].map(({ id }: { id: string }) => id));
      ({ hasMore, endCursor: after } = data.page);
    }
    return found;
  };
  expect((await pages('drafts', 'editions', anna)).slice(0, 3)).toEqual([ids[0], ids[2], ids[1]]);
  expect((await pages('auditTrail', 'entries', chief)).slice(0, 4)).toEqual([ids[0], ids[2], ids[1], ids[0]]);
  expect(await pages('auditTrail', 'entries', chief, `record: "${ids[0]}"`)).toEqual([ids[0], ids[0]]);
  expect(
    (
      await owner.ask(
        `{ auditTrail(owner: "lecos", record: "${dataset}") { entries { id } endCursor hasMore } }`,
        {},
        chief,
      )
    ).data,
  ).toEqual({
    auditTrail: { entries: [], endCursor: null, hasMore: false },
  });
  const refused = async (args: string, by = anna, field = 'drafts { editions') => {
    const [name, items] = field.split(' { ');
    return refusal(await owner.ask(`{ ${name}(${args}) { ${items} { id } } }`, {}, by));
  };
  expect(await refused('owner: "lecos", after: "x"')).toEqual({
    code: 'CURSOR_UNKNOWN',
    message: 'after: expected an endCursor of this list, got "x"',
  });
  expect(await refused('owner: "lecos", first: 101')).toEqual({
    code: 'BAD_USER_INPUT',
    message: 'first: expected 1 to 100, got 101',
  });
  expect((await refused('owner: "lecos", first: 0')).code).toBe('BAD_USER_INPUT');
  expect(await refused('owner: "stadt"')).toEqual({
    code: 'BAD_USER_INPUT',
    message: 'owner: expected "lecos", got "stadt"',
  });
  const foreign = await refused('owner: "lecos", record: "stadt/dataset/x"', chief, 'auditTrail { entries');
  expect(foreign.message).toBe('record: expected "lecos/<kind>/<local>", got "stadt/dataset/x"');
});
