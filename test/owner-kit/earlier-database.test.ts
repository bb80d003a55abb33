import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { checkRecord } from '../../catalogue-schema/index.ts';
import { entryLoader, entryMigrations, entryStore, openDatabase } from '../../subgraphs/owner-kit/index.ts';
import { dropSchemas, schemaName } from '../support/index.ts';

test('records of a database without audiences name nobody as theirs, and are edited by nobody yet', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'earlier-'));
  const schema = schemaName('earlier');
  const url = process.env.TEST_DATABASE_URL;
  const configuration = { folder, schema, ...(url ? { url } : {}) };
  const migrations = entryMigrations(schema);
  const first = migrations['001-entries'];
  if (first === undefined) throw new Error('there is no first migration');
  const fields = { title: 'Bäume', publisher: { name: 'Stadt' }, modified: '2026-01-01T00:00:00Z' };
  const checked = checkRecord({ id: 'stadt/dataset/baum', visibility: 'RESTRICTED', ...fields });
  if (!checked.ok) throw new Error(checked.problems.join('; '));
  const { audience: _, ...record } = checked.record;

  const old = await openDatabase(configuration, { '001-entries': first });
  const { id, visibility } = record;
  await old.knex
    .withSchema(schema)
    .table('entry')
    .insert({ id, kind: 'dataset', visibility, origin: 'test', record: JSON.stringify(record) });
  await old.close();

  const database = await openDatabase(configuration, migrations);
  const seenBy = (owner: string) =>
    entryLoader(database, { subject: 'a', isInternal: true, memberships: [{ owner, roles: [] }] }).load(id);
  expect(await seenBy('stadt')).toMatchObject({ record: checked.record });
  expect(await seenBy('uni')).toBeNull();
  expect(await entryStore(database).save([checked.record], 'test')).toEqual(['unchanged']);
  const uncounted: number[] = await Promise.all(
    ['draft', 'audit'].map(async (table) =>
      Number((await database.knex.withSchema(schema).from(table).count())[0]?.count),
    ),
  );
  expect(uncounted).toEqual([0, 0]);
  expect(await entryStore(database).save([{ ...checked.record, audience: ['uni'] }], 'test')).toEqual(['changed']);
  expect(await seenBy('uni')).toMatchObject({ record: { id, audience: ['uni'] } });
  await database.close();
  await dropSchemas([schema]);
  await rm(folder, { recursive: true });
});
