import type { Knex } from 'knex';
import type { EntryKind } from '../../../catalogue-schema/index.ts';
import type { Database } from '../../../catalogue-schema/storage/index.ts';
import type { AuditAction, SavedRecord } from '../records/index.ts';

/** One change of one record, as it stands in the audit trail. */
export interface AuditEntry {
  readonly sequence: string;
  readonly id: string;
  readonly kind: EntryKind;
  readonly action: AuditAction;
  readonly at: Date;
  readonly by: string | null;
  readonly source: string | null;
  readonly before: SavedRecord | null;
  readonly after: SavedRecord | null;
}

/** @param record the id of the only record that is wanted, or null */
export async function readAuditTrail(
  { knex, schema }: Database,
  record: string | null,
  before: string,
  limit: number,
): Promise<readonly AuditEntry[]> {
  return knex
    .withSchema(schema)
    .from('audit')
    .select(knex.raw('sequence::text as sequence'), 'id', 'kind', 'action', 'at', 'by', 'source', 'before', 'after')
    .where('sequence', '<', before)
    .modify((query: Knex.QueryBuilder) => {
      if (record !== null) query.where({ id: record });
    })
    .orderByRaw('audit.sequence desc')
    .limit(limit);
}
