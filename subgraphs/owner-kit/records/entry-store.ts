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

/** A record to which an import has another, and which a person has changed at some time. */
interface TracedRecord {
  /** Null where it is deleted. */
  readonly record: EntryRecord | null;
  /** Whether a person, and no program, saved or deleted it last. */
  readonly isKept: boolean;
}

/** What is there of the records that arrive: the ids of all, and more of those that a person has changed. */
interface Standing {
  readonly known: readonly string[];
  readonly traced: Readonly<Record<string, TracedRecord>>;
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

const savedFormOrNull = (record: EntryRecord | null | undefined) => (record ? savedForm(record) : null);

/** @param before is called first in the transaction of every write */
export function entryStore(database: Database, before?: BeforeWrite): EntryStore {
  const { knex, schema } = database;
  const write = inOrder(database, before);

  const standingOf = async (transaction: Knex.Transaction, ids: string[]): Promise<Standing> => {
    const [standing] = await rowsOf<Standing>(
      transaction.raw(
        `select array(select id from :schema:.entry where id = any(:ids::text[])) as known, (
           select coalesce(jsonb_object_agg(traced.id, jsonb_build_object(
             'record', entry.record,
             'isKept', case when entry.id is null then last.by is not null else entry.origin = :editedOrigin end
           )), '{}')
           from (select distinct id from :schema:.audit where id = any(:ids::text[])) as traced
           left join :schema:.entry on entry.id = traced.id
           left join lateral (
             select by from :schema:.audit where audit.id = traced.id and action in ('PUBLISHED', 'DELETED')
             order by sequence desc limit 1
           ) as last on true
         ) as traced`,
        { schema, ids, editedOrigin },
      ),
    );
    return standing as Standing;
  };

  const savePart = async (transaction: Knex.Transaction, part: readonly EntryRecord[], origin: string) => {
    const standing = await standingOf(
      transaction,
      part.map(({ id }) => id),
    );
    const known = new Set(standing.known);
    const traced = new Map(Object.entries(standing.traced));
    const records = part.filter(({ id }) => !traced.get(id)?.isKept);
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
    const changes = records
      .filter(({ id }) => written.has(id) && traced.has(id))
      .map((record) => ({
        id: record.id,
        kind: parseEntryId(record.id).kind,
        action: 'PUBLISHED' as const,
        source: origin,
        before: savedFormOrNull(traced.get(record.id)?.record),
        after: savedForm(record),
      }));
    if (changes.length > 0) await addToAuditTrail(transaction, schema, changes);
    return part.map((record): SaveOutcome => {
      const there = traced.get(record.id);
      if (there?.isKept) {
        const isSame = isDeepStrictEqual(savedFormOrNull(there.record), savedForm(record));
        return isSame ? 'unchanged' : 'kept';
      }
      if (!written.has(record.id)) return 'unchanged';
      return known.has(record.id) ? 'changed' : 'new';
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
