import type { Knex } from 'knex';
import type { EntryKind } from '../../../catalogue-schema/index.ts';
import type { SavedRecord } from './saved-form.ts';

export type AuditAction = 'DRAFT_SAVED' | 'DRAFT_DISCARDED' | 'PUBLISHED' | 'DELETED';

/** One change of one record: by a person, or by a program that `source` names. */
export interface AuditChange {
  readonly id: string;
  readonly kind: EntryKind;
  readonly action: AuditAction;
  readonly by?: string;
  readonly source?: string;
  readonly before: SavedRecord | null;
  readonly after: SavedRecord | null;
}

/** Adds changes to the audit trail, in the transaction that makes them. */
export async function addToAuditTrail(
  transaction: Knex.Transaction,
  schema: string,
  changes: readonly AuditChange[],
): Promise<void> {
  await transaction.raw(
    `insert into :schema:.audit (id, kind, action, at, by, source, before, after)
     select id, kind, action, clock_timestamp(), by, source, before, after
     from jsonb_to_recordset(:changes::jsonb) as change
       (id text, kind text, action text, by text, source text, before jsonb, after jsonb)`,
    { schema, changes: JSON.stringify(changes) },
  );
}
