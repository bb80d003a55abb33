import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import { type EntryRecord, parseEntryId } from '../../../catalogue-schema/index.ts';
import { type Database, rowsOf } from '../../../catalogue-schema/storage/index.ts';
import { announce } from './announce.ts';
import { addToAuditTrail } from './audit-trail.ts';
import { type BeforeWrite, inOrder } from './in-order.ts';
import { savedForm, savedFormOf } from './saved-form.ts';

/** `kept`: a person saved or deleted the record, and what arrived says something else. */
export type SaveOutcome = 'new' | 'changed' | 'unchanged' | 'kept';

/** The origin of records that a person saved, which no program changes. */
export const editedOrigin = 'edited';

/** As what the audit trail names a deletion that no import made. */
const byCommand = 'command';

/**
 * Writes an owner's records for programs and, in the same transaction, what the change feed tells of them and, of records
 * that a person has changed before, the audit trail.
 */
export interface EntryStore {
  /**
   * Writes the records that differ from what is there; answers in the order of the records. All of them, unchanged ones
   * too, then belong to this origin. What a person saved stays as it is and a person's; what a person deleted stays away.
   */
  save(records: readonly EntryRecord[], origin: string): Promise<readonly SaveOutcome[]>;
  /** Deletes records; answers how many there were. Drafts of them stay. */
  delete(ids: readonly string[]): Promise<number>;
  /** Deletes what came from this origin and is not among the ids that were seen; answers how many. Drafts stay. */
  prune(origin: string, seen: readonly string[]): Promise<number>;
  /** Up to `first` records in the order of their ids, beginning behind `after`. */
  read(after: string, first: number): Promise<readonly EntryRecord[]>;
}

/** What is there under an id to which an import has a record. */
interface Standing {
  readonly id: string;
  readonly is_known: boolean;
  readonly is_kept: boolean;
  readonly is_audited: boolean;
  /** Null also where nobody ever changed it but programs. */
  readonly record: EntryRecord | null;
}

/** Parts of a list in which no id stands twice: one statement cannot write a row twice. */
function withoutRepeats(records: readonly EntryRecord[]): EntryRecord[][] {
  const parts: Map<string, EntryRecord>[] = [new Map()];
  for (const record of records) {
    if (parts.at(-1)?.has(record.id)) parts.push(new Map());
    parts.at(-1)?.set(record.id, record);
  }
  return parts.map((part) => [...part.values()]);
}

/** @param before is called first in the transaction of every write */
export function entryStore(database: Database, before?: BeforeWrite): EntryStore {
  const { knex, schema } = database;
  const write = inOrder(database, before);

  const standingOf = async (transaction: Knex.Transaction, ids: string[]): Promise<ReadonlyMap<string, Standing>> => {
    const rows = await rowsOf<Standing>(
      transaction.raw(
        `select wanted.id, entry.id is not null as is_known, traced.is_audited,
           case when entry.id is null then last.by is not null else entry.origin = :editedOrigin end as is_kept,
           case when traced.is_audited then entry.record end as record
         from unnest(:ids::text[]) as wanted (id)
         left join :schema:.entry on entry.id = wanted.id
         cross join lateral (
           select exists (select from :schema:.audit where audit.id = wanted.id) as is_audited
         ) as traced
         left join lateral (
           select by from :schema:.audit
           where traced.is_audited and audit.id = wanted.id and action in ('PUBLISHED', 'DELETED')
           order by sequence desc limit 1
         ) as last on true`,
        { schema, ids, editedOrigin },
      ),
    );
    return new Map(rows.map((row) => [row.id, row]));
  };

  const savePart = async (transaction: Knex.Transaction, part: readonly EntryRecord[], origin: string) => {
    const standing = await standingOf(
      transaction,
      part.map(({ id }) => id),
    );
    const records = part.filter(({ id }) => !standing.get(id)?.is_kept);
    const rows = records.map((record) => ({
      id: record.id,
      kind: parseEntryId(record.id).kind,
      visibility: record.visibility,
      audience: record.audience,
      record,
    }));
    const ids = records.map(({ id }) => id);
    const written = new Set(
      (
        await rowsOf<{ id: string }>(
          transaction.raw(
            `insert into :schema:.entry (id, kind, visibility, audience, origin, record)
             select id, kind, visibility, audience, :origin, record
             from jsonb_to_recordset(:rows::jsonb) as incoming
               (id text, kind text, visibility text, audience text[], record jsonb)
             on conflict (id) do update
               set kind = excluded.kind, visibility = excluded.visibility, audience = excluded.audience,
                 origin = excluded.origin, record = excluded.record
               where entry.record is distinct from excluded.record
             returning id`,
            { schema, origin, rows: JSON.stringify(rows) },
          ),
        )
      ).map(({ id }) => id),
    );
    await transaction
      .withSchema(schema)
      .table('entry')
      .whereRaw('id = any(?::text[])', [ids])
      .whereNot({ origin })
      .update({ origin });
    await announce(
      transaction,
      schema,
      ids.filter((id) => written.has(id)),
      'UPSERT',
    );
    const traced = records.filter(({ id }) => written.has(id) && standing.get(id)?.is_audited);
    if (traced.length > 0) {
      const changes = traced.map((record) => {
        const there = standing.get(record.id)?.record;
        return {
          id: record.id,
          kind: parseEntryId(record.id).kind,
          action: 'PUBLISHED' as const,
          source: origin,
          before: there ? savedForm(there) : null,
          after: savedForm(record),
        };
      });
      await addToAuditTrail(transaction, schema, changes);
    }
    return part.map((record): SaveOutcome => {
      const { is_known: isKnown, is_kept: isKept, record: there } = standing.get(record.id) as Standing;
      if (isKept) return there && isDeepStrictEqual(savedForm(there), savedForm(record)) ? 'unchanged' : 'kept';
      if (!written.has(record.id)) return 'unchanged';
      return isKnown ? 'changed' : 'new';
    });
  };

  const remove = async (transaction: Knex.Transaction, ids: readonly string[], source: string): Promise<number> => {
    const deleted = await rowsOf<{ id: string }>(
      transaction.raw(
        `with deleted as (
           delete from :schema:.entry where id = any(:ids::text[]) returning id, kind, record
         ), traced as (
           insert into :schema:.audit (id, kind, action, at, source, before)
           select id, kind, 'DELETED', clock_timestamp(), :source, ${savedFormOf('record')}
           from deleted where exists (select from :schema:.audit where audit.id = deleted.id) order by id
         )
         select id from deleted`,
        { schema, ids: [...ids], source },
      ),
    );
    await announce(
      transaction,
      schema,
      deleted.map(({ id }) => id),
      'DELETE',
    );
    return deleted.length;
  };

  return {
    save: (records, origin) =>
      write(async (transaction) => {
        const outcomes: SaveOutcome[] = [];
        for (const part of withoutRepeats(records)) outcomes.push(...(await savePart(transaction, part, origin)));
        return outcomes;
      }),
    delete: (ids) => write((transaction) => remove(transaction, ids, byCommand)),
    prune: (origin, seen) =>
      write(async (transaction) => {
        const gone: string[] = await transaction
          .withSchema(schema)
          .table('entry')
          .where({ origin })
          .whereRaw('not id = any(?::text[])', [[...seen]])
          .pluck('id');
        return remove(transaction, gone, origin);
      }),
    read: (after, first) =>
      knex
        .withSchema(schema)
        .table('entry')
        .whereRaw('id collate "C" > ?', [after])
        .orderByRaw('id collate "C"')
        .limit(first)
        .pluck('record'),
  };
}
