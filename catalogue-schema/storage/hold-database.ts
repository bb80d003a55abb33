import type { Knex } from 'knex';

/**
 * Keeps an embedded database still, with all that was committed in its files: its one connection is held, and everybody
 * else waits for it, until the function that it answers is called.
 */
export async function holdDatabase(knex: Knex): Promise<() => Promise<void>> {
  const connection = await knex.client.acquireConnection();
  const release = (): Promise<void> => knex.client.releaseConnection(connection);
  try {
    await knex.raw('checkpoint').connection(connection);
    return release;
  } catch (error) {
    await release();
    throw error;
  }
}
