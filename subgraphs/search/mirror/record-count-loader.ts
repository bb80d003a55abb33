import DataLoader from 'dataloader';
import type { EntryKind } from '../../../catalogue-schema/index.ts';
import { type Database, type Viewer, visibleTo } from '../../owner-kit/index.ts';

/** How many records of each kind an owner has in the mirror. */
export interface RecordCounts {
  readonly datasets: number;
  readonly projects: number;
  readonly contacts: number;
}

interface Row {
  readonly owner: string;
  readonly kind: EntryKind;
  readonly count: number | string;
}

/** Counts the records of owners that the viewer may see. Belongs to one request. */
export function recordCountLoader({ knex, schema }: Database, viewer: Viewer): DataLoader<string, RecordCounts> {
  return new DataLoader(async (owners) => {
    const rows: Row[] = await knex
      .withSchema(schema)
      .from('search_entry')
      .select('owner', 'kind', knex.raw('count(*) as count'))
      .whereRaw('owner = any(?::text[])', [[...owners]])
      .where({ gone: false })
      .where(visibleTo(knex, viewer, 'search_entry'))
      .groupBy('owner', 'kind');
    const count = (owner: string, kind: EntryKind): number =>
      Number(rows.find((row) => row.owner === owner && row.kind === kind)?.count ?? 0);
    return owners.map((owner) => ({
      datasets: count(owner, 'dataset'),
      projects: count(owner, 'project'),
      contacts: count(owner, 'contact'),
    }));
  });
}
