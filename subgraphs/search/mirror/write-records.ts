import type { Knex } from 'knex';
import { rowsOf } from '../../owner-kit/index.ts';
import type { PreparedRecord } from './prepare-record.ts';
import { removeTombstones } from './tombstones.ts';

/** Updates first and inserts what is left: an upsert would use up a number for every row that is already there. */
const writeMirror = `
  with incoming as (
    select * from jsonb_to_recordset(:rows::jsonb) as incoming
      (id text, owner text, kind text, visibility text, audience text[], modified timestamptz, changed_at timestamptz,
       record jsonb)
  ), updated as (
    update :schema:.mirror set visibility = incoming.visibility, audience = incoming.audience, modified = incoming.modified,
      changed_at = incoming.changed_at, record = incoming.record, indexed_at = :askedAt, pass = :pass
    from incoming where mirror.id = incoming.id returning mirror.id
  ), added as (
    insert into :schema:.mirror (id, owner, kind, visibility, audience, modified, changed_at, record, indexed_at, pass)
    select id, owner, kind, visibility, audience, modified, changed_at, record, :askedAt, :pass from incoming
    where not exists (select from updated where updated.id = incoming.id) returning id
  )
  select count(*)::integer as added from added`;

const writeReferences = `
  insert into :schema:.reference (source, field, position, target)
  select source, field, position, target from jsonb_to_recordset(:rows::jsonb) as incoming
    (source text, field text, position integer, target text)`;

const columns =
  'kind, owner, visibility, audience, title_sort, personal_title_sort, modified, words, personal_words, attributes';

const writeSearchEntries = `
  with next as (update :schema:.search_version set value = value + 1 returning value)
  insert into :schema:.search_entry (number, version, written_at, ${columns})
  select mirror.number, next.value, clock_timestamp(), ${columns.replace(/\w+/g, 'incoming.$&')}
  from jsonb_to_recordset(:rows::jsonb) as incoming
    (id text, kind text, owner text, visibility text, audience text[], title_sort text, personal_title_sort text,
     modified timestamptz, words text, personal_words text, attributes jsonb)
  join :schema:.mirror using (id) cross join next
  on conflict (number) do update set version = excluded.version, written_at = excluded.written_at,
    ${columns.replace(/\w+/g, '$& = excluded.$&')}`;

const array = (rows: readonly string[]): string => `[${rows.join(',')}]`;

/**
 * Writes records with their references and what is searched of them, in five statements however many there are.
 *
 * @param askedAt when the owner was asked for them
 * @returns how many of them were not there before
 */
export async function writeRecords(
  transaction: Knex.Transaction,
  schema: string,
  records: readonly PreparedRecord[],
  pass: number,
  askedAt: Date,
): Promise<number> {
  const ids = records.map(({ id }) => id);
  const mirrored = array(records.map((record) => record.mirrored));
  const references = array(records.flatMap((record) => record.references));
  const searched = array(records.map((record) => record.searched));
  const [written] = await rowsOf<{ added: number }>(
    transaction.raw(writeMirror, { schema, pass, askedAt, rows: mirrored }),
  );
  await transaction.withSchema(schema).table('reference').whereRaw('source = any(?::text[])', [ids]).delete();
  await transaction.raw(writeReferences, { schema, rows: references });
  await transaction.raw(writeSearchEntries, { schema, rows: searched });
  await removeTombstones(transaction, schema, ids);
  return written?.added ?? 0;
}
