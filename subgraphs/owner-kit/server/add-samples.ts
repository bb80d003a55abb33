import { readFile } from 'node:fs/promises';
import { checkRecord, type EntryRecord } from '../../../catalogue-schema/index.ts';
import type { Database } from '../../../catalogue-schema/storage/index.ts';
import type { EntryStore } from '../records/index.ts';
import type { OwnerSubgraph } from '../schema/index.ts';

const origin = 'sample records';

/**
 * Fills a new database with the owner's samples, once: what is deleted later does not come back. If the process dies
 * before the end, the next start does it again from the beginning. A database with records from elsewhere stays as it is.
 */
export async function addSamples(subgraph: OwnerSubgraph, database: Database, store: EntryStore): Promise<void> {
  const { knex, schema } = database;
  const feed = await knex.withSchema(schema).from('feed').first('is_seeded');
  if (feed.is_seeded) return;
  const ofElsewhere = await knex.withSchema(schema).from('entry').whereNot({ origin }).first('id');
  if (ofElsewhere === undefined) {
    await store.save(await sampleRecords(subgraph), origin);
    await subgraph.extension.addSamples(database);
  }
  await knex.withSchema(schema).table('feed').update({ is_seeded: true });
}

async function sampleRecords(subgraph: OwnerSubgraph): Promise<readonly EntryRecord[]> {
  const lines = (await readFile(subgraph.sampleRecords, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line): EntryRecord => {
    const checked = checkRecord(JSON.parse(line), subgraph.owner.id);
    if (!checked.ok) throw new Error(`sample record ${checked.id}: ${checked.problems.join('; ')}`);
    return checked.record;
  });
}
