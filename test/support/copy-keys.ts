import type { DatabaseConfiguration } from '../../catalogue-schema/storage/index.ts';
import type { Registry } from '../../gateway/index.ts';
import { openRegistryDatabase } from '../../gateway/registry/index.ts';

/** Gives a gateway with a registry of its own the keys of another one, so that the same subgraphs take its tokens. */
export async function copyKeys(from: Registry, to: DatabaseConfiguration): Promise<void> {
  const keys = await from.signingKeys();
  const { knex, schema, close } = await openRegistryDatabase(to);
  const rows = keys.map(({ id, privateJwk }) => ({ id, private_jwk: privateJwk, signs_from: knex.fn.now() }));
  await knex.withSchema(schema).table('signing_key').insert(rows);
  await close();
}
