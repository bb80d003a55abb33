import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Knex } from 'knex';
import { type Database, rowsOf } from '../../catalogue-schema/storage/index.ts';
import { tokenAlgorithm, tokenLifetime } from '../../catalogue-schema/viewer/index.ts';

/** A key of the gateways that is published. */
export interface StoredKey {
  readonly id: string;
  readonly privateJwk: JWK;
  /** Seconds until gateways sign with it; below zero where they do, or did before there was a newer one. */
  readonly signsIn: number;
}

/** A key as it may be told of. */
export type KeyStatement = Pick<StoredKey, 'id' | 'signsIn'>;

/** Seconds for which a key stays published after the next one has taken its place, as the last tokens are not over. */
const keptFor = 2 * tokenLifetime;

/** Keys that were replaced longer ago than that. */
const isOver = `exists (
  select from :schema:.signing_key as later
  where (later.signs_from, later.id) > (signing_key.signs_from, signing_key.id)
    and later.signs_from < now() - make_interval(secs => ${keptFor})
)`;

const signsIn = 'extract(epoch from signs_from - now())::float8 as "signsIn"';

/** @returns a key that is made but not published */
async function makeKey(): Promise<{ readonly id: string; readonly privateJwk: JWK }> {
  const { privateKey } = await generateKeyPair(tokenAlgorithm, { extractable: true });
  const privateJwk = await exportJWK(privateKey);
  return { id: await calculateJwkThumbprint(privateJwk), privateJwk };
}

/** The registry's operations on the gateways' keys; `Registry` says what each is for. */
export function signingKeys({ knex, schema }: Database) {
  const newestKey = async (handle: Knex): Promise<(KeyStatement & { readonly age: number }) | undefined> => {
    const [newest] = await rowsOf<KeyStatement & { readonly age: number }>(
      handle.raw(
        `select id, ${signsIn}, extract(epoch from now() - signs_from)::float8 as age
         from :schema:.signing_key order by signs_from desc, id desc limit 1`,
        { schema },
      ),
    );
    return newest;
  };
  return {
    signingKeys: (): Promise<readonly StoredKey[]> =>
      rowsOf<StoredKey>(
        knex.raw(
          `select id, private_jwk as "privateJwk", ${signsIn} from :schema:.signing_key
           where not ${isOver} order by signs_from, id`,
          { schema },
        ),
      ),

    publishKey: async (
      { after, oldestAge = 0 }: { readonly after: number; readonly oldestAge?: number },
      by: string,
    ): Promise<KeyStatement> => {
      const made = await makeKey();
      return knex.transaction(async (transaction) => {
        // Writers wait for one another, so that gateways that start at once make one key.
        await transaction.raw('select value from ??.revision for update', [schema]);
        const newest = await newestKey(transaction);
        if (newest !== undefined && (newest.signsIn > 0 || newest.age < oldestAge)) return newest;
        await transaction.raw(`delete from :schema:.signing_key where ${isOver}`, { schema });
        await transaction.raw(
          `insert into :schema:.signing_key (id, private_jwk, signs_from)
           values (:id, :privateJwk, now() + make_interval(secs => :after))`,
          { schema, id: made.id, privateJwk: JSON.stringify(made.privateJwk), after: newest === undefined ? 0 : after },
        );
        const change = { changed_by: by, owner: 'gateway', action: 'publish key', details: { id: made.id } };
        await transaction.withSchema(schema).table('change').insert(change);
        return (await newestKey(transaction)) as KeyStatement;
      });
    },
  };
}
