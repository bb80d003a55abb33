import type { Knex } from 'knex';
import type { Visibility } from '../../../catalogue-schema/index.ts';

/** Who asks, as far as it decides what they may see. */
export interface Viewer {
  readonly sees: readonly Visibility[];
}

/** Somebody who has not signed in. Until there is sign-in, everybody is. */
export const publicViewer: Viewer = { sees: ['PUBLIC'] };

/** SQL for the records that this viewer may see. `table`: the name or alias of a table with a column `visibility`. */
export function visibleTo(knex: Knex, viewer: Viewer, table: string): Knex.Raw {
  return knex.raw('??.visibility = any(?::text[])', [table, [...viewer.sees]]);
}

/**
 * SQL for a record as this viewer may read it. A person's name, addresses and numbers are for those who see INTERNAL
 * records; the public reads the role, the unit or the organisation in place of the name.
 *
 * `table`: the name or alias of a table with the columns `kind` and `record`.
 */
export function recordFor(knex: Knex, viewer: Viewer, table: string): Knex.Raw {
  if (viewer.sees.includes('INTERNAL')) return knex.raw('??.record', [table]);
  return knex.raw(
    `case when :table:.kind = 'contact' and :table:.record->>'kind' = 'PERSON'
       then (:table:.record - array['email', 'phone', 'address', 'website']) || jsonb_build_object('name',
         coalesce(:table:.record->>'role', :table:.record->>'unit', :table:.record#>>'{organisation,name}'))
       else :table:.record end`,
    { table },
  );
}
