import type { Knex } from 'knex';

/**
 * Makes the change feeds in a restored database new ones. Their cursors would otherwise be taken for places in the feeds
 * that are gone, and whoever follows would miss what is written from now on; so they read from the start.
 */
export async function renewFeeds(knex: Knex): Promise<void> {
  const schemas: string[] = await knex('information_schema.columns')
    .where({ table_name: 'feed', column_name: 'epoch' })
    .pluck('table_schema');
  for (const schema of schemas) await knex.raw('update ??.feed set epoch = gen_random_uuid()', [schema]);
}
