import type { Knex } from 'knex';
import type { Visibility } from '../../../catalogue-schema/index.ts';
import type { Viewer } from '../../../catalogue-schema/viewer/index.ts';

/** What everybody sees to whom the visibility is open, whosever record it is. */
const openTo = ({ isInternal }: Viewer): readonly Visibility[] => (isInternal ? ['PUBLIC', 'INTERNAL'] : ['PUBLIC']);

const ownersOf = ({ memberships }: Viewer): string[] => memberships.map(({ owner }) => owner);

/**
 * SQL for the records that this viewer may see: PUBLIC ones, INTERNAL ones if they are internal, all of the owners that
 * they belong to, and RESTRICTED ones that name such an owner as their audience (decision 0003 of the contract).
 *
 * @param table the name or alias of a table with the columns `owner`, `visibility` and `audience`
 */
export function visibleTo(knex: Knex, viewer: Viewer, table: string): Knex.Raw {
  const open = knex.raw('??.visibility = any(?::text[])', [table, [...openTo(viewer)]]);
  const owners = ownersOf(viewer);
  if (owners.length === 0) return open;
  return knex.raw(
    `(:open or :table:.owner = any(:owners::text[])
      or :table:.visibility = 'RESTRICTED' and :table:.audience && :owners::text[])`,
    { open, table, owners },
  );
}

/**
 * SQL for whether a viewer who may see a record also reads the personal data in it. Those of a PUBLIC record are read by
 * who would see it if it were INTERNAL.
 *
 * @param table the name or alias of a table with the columns `owner` and `visibility`
 */
export function readsPersonalData(knex: Knex, viewer: Viewer, table: string): Knex.Raw {
  if (viewer.isInternal) return knex.raw('true');
  return knex.raw(`(:table:.visibility <> 'PUBLIC' or :table:.owner = any(:owners::text[]))`, {
    table,
    owners: ownersOf(viewer),
  });
}

/**
 * SQL for a record as this viewer, who may see it, reads it. Whoever does not read personal data reads a person's role,
 * unit or organisation in place of the name, and no addresses and numbers.
 *
 * @param table the name or alias of a table with the columns `kind`, `owner`, `visibility` and `record`
 */
export function recordFor(knex: Knex, viewer: Viewer, table: string): Knex.Raw {
  return knex.raw(
    `case when :table:.kind = 'contact' and :table:.record->>'kind' = 'PERSON' and not :readsPersonalData
       then (:table:.record - array['email', 'phone', 'address', 'website']) || jsonb_build_object('name',
         coalesce(:table:.record->>'role', :table:.record->>'unit', :table:.record#>>'{organisation,name}'))
       else :table:.record end`,
    { table, readsPersonalData: readsPersonalData(knex, viewer, table) },
  );
}
