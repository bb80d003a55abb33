import type { Knex } from 'knex';
import { type KindedRecord, parseEntryId, referencesOf } from '../../../catalogue-schema/index.ts';
import type { Upsert } from './mirror-page.ts';
import { searchRow } from './search-row.ts';
import { removeTombstones } from './tombstones.ts';

/** Updates first and inserts what is left: an upsert would use up a number for every row that is already there. */
const writeMirror = `
  with incoming as (
    select * from jsonb_to_recordset(:rows::jsonb) as incoming
      (id text, owner text, kind text, visibility text, audience text[], modified timestamptz, changed_at timestamptz,
       record jsonb)
  ), updated as (
    update :schema:.mirror set visibility = incoming.visibility, audience = incoming.audience, modified = incoming.modified,
      changed_at = incoming.changed_at, record = incoming.record, indexed_at = clock_timestamp(), pass = :pass
    from incoming where mirror.id = incoming.id returning mirror.id
  )
  insert into :schema:.mirror (id, owner, kind, visibility, audience, modified, changed_at, record, indexed_at, pass)
  select id, owner, kind, visibility, audience, modified, changed_at, record, clock_timestamp(), :pass from incoming
  where not exists (select from updated where updated.id = incoming.id)`;

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

/** Records as they are written: rows of each table as JSON. */
export interface PreparedRecords {
  readonly ids: readonly string[];
  readonly mirrored: string;
  readonly references: string;
  readonly searched: string;
}

/** Works out what is to be written, before a transaction holds anybody up. */
export function prepareRecords(upserts: readonly Upsert[]): PreparedRecords {
  const mirrored = upserts.map(({ kind, record, at }) => ({
    id: record.id,
    owner: parseEntryId(record.id).owner,
    kind,
    visibility: record.visibility,
    audience: record.audience,
    modified: record.modified,
    changed_at: at,
    record,
  }));
  const references = upserts.flatMap(({ kind, record }) =>
    referencesOf(kind, record).map((reference) => ({ ...reference, source: record.id })),
  );
  const searched = upserts.map((upsert) => searchRow(upsert as KindedRecord));
  return {
    ids: mirrored.map(({ id }) => id),
    mirrored: JSON.stringify(mirrored),
    references: JSON.stringify(references),
    searched: JSON.stringify(searched),
  };
}

/** Writes records with their references and what is searched of them, in five statements however many there are. */
export async function writeRecords(
  transaction: Knex.Transaction,
  schema: string,
  { ids, mirrored, references, searched }: PreparedRecords,
  pass: number,
): Promise<void> {
  if (ids.length === 0) return;
  await transaction.raw(writeMirror, { schema, pass, rows: mirrored });
  await transaction
    .withSchema(schema)
    .table('reference')
    .whereRaw('source = any(?::text[])', [[...ids]])
    .delete();
  await transaction.raw(writeReferences, { schema, rows: references });
  await transaction.raw(writeSearchEntries, { schema, rows: searched });
  await removeTombstones(transaction, schema, ids);
}
