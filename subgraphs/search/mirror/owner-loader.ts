import DataLoader from 'dataloader';
import type { OwnerKind } from '../../../catalogue-schema/index.ts';
import type { Database } from '../../owner-kit/index.ts';

/** An owner as the mirror knows it. `name` and `kind` are null until its feed has been read for the first time. */
export interface MirroredOwner {
  readonly id: string;
  readonly name: string | null;
  readonly kind: OwnerKind | null;
  readonly website: string | null;
  readonly contact: string | null;
  readonly followed_at: Date | null;
  readonly last_error: string | null;
  readonly refused: number;
}

/** Loads owners by id, or null where the id is nobody's. Belongs to one request. */
export function ownerLoader({ knex, schema }: Database): DataLoader<string, MirroredOwner | null> {
  return new DataLoader(async (ids) => {
    const rows: MirroredOwner[] = await knex
      .withSchema(schema)
      .from('owner')
      .select('id', 'name', 'kind', 'website', 'contact', 'followed_at', 'last_error', 'refused')
      .whereRaw('id = any(?::text[])', [[...ids]]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
