import { readFile } from 'node:fs/promises';
import { checkRecord, type EntryRecord } from '../../../catalogue-schema/index.ts';
import type { EntryStore } from '../records/index.ts';
import type { OwnerSubgraph } from '../schema/index.ts';
import type { Database } from '../storage/index.ts';

/** Fills a new database with the owner's sample records, once: what is deleted later does not come back. */
export async function addSamples(subgraph: OwnerSubgraph, database: Database, store: EntryStore): Promise<void> {
  const { knex, schema } = database;
  const feed = await knex.withSchema(schema).from('feed').first('is_seeded');
  const isNew = (await store.read('', 1)).length === 0;
  if (feed.is_seeded || !isNew) return;
  const lines = (await readFile(subgraph.sampleRecords, 'utf8')).split('\n').filter((line) => line !== '');
  const records = lines.map((line): EntryRecord => {
    const checked = checkRecord(JSON.parse(line), subgraph.owner.id);
    if (!checked.ok) throw new Error(`sample record ${checked.id}: ${checked.problems.join('; ')}`);
    return checked.record;
  });
  await store.save(records, 'sample records');
  await subgraph.extension.addSamples(database);
  await knex.withSchema(schema).table('feed').update({ is_seeded: true });
}
