import { type KindedRecord, parseEntryId, referencesOf } from '../../../catalogue-schema/index.ts';
import type { Upsert } from './mirror-page.ts';
import { searchRow } from './search-row.ts';

/** A record as it is written: its rows of each table as JSON. */
export interface PreparedRecord {
  readonly id: string;
  readonly visibility: string;
  readonly audience: readonly string[];
  readonly mirrored: string;
  readonly references: readonly string[];
  readonly searched: string;
}

/** Works out what is to be written of a record, before a transaction holds anybody up. */
export function prepareRecord(upsert: Upsert): PreparedRecord {
  const { kind, record, at } = upsert;
  const { id, visibility, audience, modified } = record;
  const { owner } = parseEntryId(id);
  return {
    id,
    visibility,
    audience,
    mirrored: JSON.stringify({ id, owner, kind, visibility, audience, modified, changed_at: at, record }),
    references: referencesOf(kind, record).map((reference) => JSON.stringify({ ...reference, source: id })),
    searched: JSON.stringify(searchRow(upsert as KindedRecord)),
  };
}
