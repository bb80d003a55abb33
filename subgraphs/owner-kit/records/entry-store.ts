import type { Knex } from 'knex';
import { type EntryRecord, parseEntryId } from '../../../catalogue-schema/index.ts';
import { type Database, rowsOf } from '../../../catalogue-schema/storage/index.ts';

export type SaveOutcome = 'new' | 'changed' | 'unchanged';

/** Writes an owner's records and, in the same transaction, what the change feed tells of them. */
export interface EntryStore {
  /**
   * Writes the records that differ from what is there; answers in the order of the records. All of them, unchanged ones
   * too, then belong to this origin.
   */
  save(records: readonly EntryRecord[], origin: string): Promise<readonly SaveOutcome[]>;
  /** Deletes records; answers how many there were. */
  delete(ids: readonly string[]): Promise<number>;
  /** Deletes what came from this origin and is not among the ids that were seen; answers how many. */
  prune(origin: string, seen: readonly string[]): Promise<number>;
  /** Up to `first` records in the order of their ids, beginning behind `after`. */
  read(after: string, first: number): Promise<readonly EntryRecord[]>;
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

/** @param before is called first in the transaction of every write, and what it throws undoes the write */
export function entryStore(
  { knex, schema }: Database,
  before: (transaction: Knex.Transaction) => Promise<void> = async () => {},
): EntryStore {
  /**
   * Runs writes one after the other. Sequence numbers are given before the commit, so without this a reader of the feed
   * could pass a number whose transaction commits later, and never see it.
   */
  const inOrder = <T>(write: (transaction: Knex.Transaction) => Promise<T>): Promise<T> =>
    knex.transaction(async (transaction) => {
      await before(transaction);
      await transaction.raw('select pg_advisory_xact_lock(hashtext(?))', [`${schema}.change`]);
      return write(transaction);
    });

  const announce = (transaction: Knex.Transaction, ids: readonly string[], operation: 'UPSERT' | 'DELETE') =>
    transaction.raw(
      `insert into :schema:.change (id, operation, at)
       select id, :operation, clock_timestamp() from unnest(:ids::text[]) with ordinality as written (id, position)
       order by position
       on conflict (id) do update set sequence = excluded.sequence, operation = excluded.operation, at = excluded.at`,
      { schema, operation, ids: [...ids] },
    );

  const savePart = async (transaction: Knex.Transaction, records: readonly EntryRecord[], origin: string) => {
    const rows = records.map((record) => ({
      id: record.id,
      kind: parseEntryId(record.id).kind,
      visibility: record.visibility,
      audience: record.audience,
      record,
    }));
    const ids = records.map(({ id }) => id);
    const known = new Set(await transaction.withSchema(schema).table('entry').whereIn('id', ids).pluck('id'));
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
      ids.filter((id) => written.has(id)),
      'UPSERT',
    );
    return ids.map((id): SaveOutcome => (written.has(id) ? (known.has(id) ? 'changed' : 'new') : 'unchanged'));
  };

  const remove = async (transaction: Knex.Transaction, ids: readonly string[]): Promise<number> => {
    const deleted: { id: string }[] = await transaction
      .withSchema(schema)
      .table('entry')
      .whereRaw('id = any(?::text[])', [[...ids]])
      .delete('id');
    await announce(
      transaction,
      deleted.map(({ id }) => id),
      'DELETE',
    );
    return deleted.length;
  };

  return {
    save: (records, origin) =>
      inOrder(async (transaction) => {
        const outcomes: SaveOutcome[] = [];
        for (const part of withoutRepeats(records)) outcomes.push(...(await savePart(transaction, part, origin)));
        return outcomes;
      }),
    delete: (ids) => inOrder((transaction) => remove(transaction, ids)),
    prune: (origin, seen) =>
      inOrder(async (transaction) => {
        const gone: string[] = await transaction
          .withSchema(schema)
          .table('entry')
          .where({ origin })
          .whereRaw('not id = any(?::text[])', [[...seen]])
          .pluck('id');
        return remove(transaction, gone);
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
