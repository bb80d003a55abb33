import { createHash } from 'node:crypto';
import type { Database } from '../../catalogue-schema/storage/index.ts';

/** Days for which an operation is remembered that nobody asks any more. */
const daysKept = 30;

/** Operations that are remembered, at the most. */
const mostOperations = 5000;

export interface RecordedOperation {
  /** The operation without what its client put into it: values, aliases and names. */
  readonly document: string;
  readonly count: number;
  /** ISO 8601 */
  readonly lastUsedAt: string;
}

/** The registry's operations on what clients ask; `Registry` says what each is for. */
export function recordedOperations({ knex, schema }: Database) {
  return {
    recordOperations: async (
      asked: readonly { readonly document: string; readonly count: number }[],
    ): Promise<void> => {
      if (asked.length === 0) return;
      const rows = asked.map((one) => ({ ...one, hash: createHash('sha256').update(one.document).digest('hex') }));
      await knex.raw(
        `insert into :schema:.operation as known (document, hash, count, last_used_at)
         select document, hash, count, now() from jsonb_to_recordset(:rows::jsonb)
           as asked (document text, hash text, count bigint)
         on conflict (hash) do update
           set count = known.count + excluded.count, last_used_at = excluded.last_used_at`,
        { schema, rows: JSON.stringify(rows) },
      );
      await knex.raw(`delete from ??.operation where last_used_at < now() - interval '${daysKept} days'`, [schema]);
      await knex.raw(
        `delete from :schema:.operation
         where (select count(*) from :schema:.operation) > ${mostOperations} and hash in (
           select hash from :schema:.operation order by count desc, last_used_at desc, hash offset ${mostOperations})`,
        { schema },
      );
    },

    recordedOperations: async (first: number): Promise<readonly RecordedOperation[]> => {
      const rows: { document: string; count: string; at: Date }[] = await knex
        .withSchema(schema)
        .from('operation')
        .select('document', 'count', 'last_used_at as at')
        .orderBy([{ column: 'count', order: 'desc' }, 'hash'])
        .limit(first);
      return rows.map(({ document, count, at }) => ({
        document,
        count: Number(count),
        lastUsedAt: new Date(at).toISOString(),
      }));
    },
  };
}
