import type { Knex } from 'knex';
import { type Database, rowsOf } from '../../owner-kit/index.ts';
import type { FeedState } from './feed-state.ts';
import type { PreparedPage } from './mirror-page.ts';

/** Records of an owner that it had not whole, all in one page of its feed. */
export interface Gap {
  /** The cursor behind which the page is asked for; null at the start of the feed. */
  readonly after: string | null;
  readonly ids: readonly string[];
}

/** The gap of an owner in its present pass that was noted first, if there is any. */
export async function readGap(
  { knex, schema }: Database,
  owner: string,
  { pass }: FeedState,
): Promise<Gap | undefined> {
  const [gap] = await rowsOf<Gap>(
    knex.raw(
      `select after, array_agg(id) as ids from :schema:.gap where owner = :owner and pass = :pass
       group by after order by min(number) limit 1`,
      { schema, owner, pass },
    ),
  );
  return gap;
}

/** Takes back records of a gap that are not in its page any more: the feed tells of them anew, at another place. */
export async function removeFromGap({ knex, schema }: Database, { after }: Gap, ids: readonly string[]): Promise<void> {
  await knex.raw('delete from :schema:.gap where id = any(:ids::text[]) and after is not distinct from :after::text', {
    schema,
    ids: [...ids],
    after,
  });
}

/**
 * Takes back what was noted of records that a page tells of anew, and notes those of them that are not whole.
 *
 * @returns how many refused records were taken back
 */
export async function writeGaps(
  transaction: Knex.Transaction,
  schema: string,
  { owner, after, prepared, deletions, refusals, gaps }: PreparedPage,
  pass: number,
): Promise<number> {
  // The ids of others need not be such as the database can hold.
  const told = [...prepared, ...deletions, ...refusals.filter(({ isOwn }) => isOwn)].map(({ id }) => id);
  const removed: { is_refused: boolean; pass: number }[] = await transaction
    .withSchema(schema)
    .table('gap')
    .whereRaw('id = any(?::text[])', [told])
    .delete(['is_refused', 'pass']);
  const refused = new Set(refusals.map(({ id }) => id));
  const rows = gaps.map((id) => ({ id, owner: owner.id, after, pass, is_refused: refused.has(id) }));
  if (rows.length > 0) await transaction.withSchema(schema).table('gap').insert(rows);
  return removed.filter((gap) => gap.is_refused && gap.pass === pass).length;
}

/** Takes back what was noted in earlier passes. */
export async function removeOldGaps(
  transaction: Knex.Transaction,
  schema: string,
  owner: string,
  pass: number,
): Promise<void> {
  await transaction.withSchema(schema).table('gap').where({ owner }).where('pass', '<', pass).delete();
}
