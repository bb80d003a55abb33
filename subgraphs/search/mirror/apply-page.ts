import type { Knex } from 'knex';
import { type Database, rowsOf } from '../../owner-kit/index.ts';
import type { FeedState } from './feed-state.ts';
import type { MirrorPage, Refusal } from './mirror-page.ts';
import { prepareRecords, writeRecords } from './write-records.ts';

/** Deletes records; their references and search entries go with them. */
function deleteRecords(transaction: Knex.Transaction, schema: string, ids: readonly string[]): Promise<number> {
  return transaction
    .withSchema(schema)
    .table('mirror')
    .whereRaw('id = any(?::text[])', [[...ids]])
    .delete();
}

/**
 * A record that was refused keeps its last good copy, which counts as seen in this pass. Where the refused record does
 * not state the visibility that the copy has, the copy goes: it might show what its owner has just withdrawn.
 */
async function keepLastGoodCopies(
  transaction: Knex.Transaction,
  schema: string,
  refusals: readonly Refusal[],
  pass: number,
): Promise<void> {
  const own = refusals.filter(({ isOwn }) => isOwn).map(({ id, visibility }) => ({ id, visibility }));
  if (own.length === 0) return;
  const bindings = { schema, pass, rows: JSON.stringify(own) };
  const refused = 'jsonb_to_recordset(:rows::jsonb) as refused (id text, visibility text)';
  await transaction.raw(
    `update :schema:.mirror set pass = :pass from ${refused} where mirror.id = refused.id`,
    bindings,
  );
  await transaction.raw(
    `delete from :schema:.mirror using ${refused}
     where mirror.id = refused.id and mirror.visibility is distinct from refused.visibility`,
    bindings,
  );
}

/**
 * Applies a page of an owner's feed and stores the cursor behind it, in one transaction and only if the feed still
 * stands where the page was read: whatever is killed in between, and however many processes follow the same feed, no
 * page is missed, none counts twice, and a late one never overwrites a newer one.
 *
 * With the last page of a pass, the owner's records that were not seen in that pass are deleted.
 *
 * @param state where the feed stood when the page was asked for
 * @returns where the feed stands now, or undefined where somebody else has moved it and nothing was applied
 */
export function applyPage(
  { knex, schema }: Database,
  state: FeedState,
  page: MirrorPage,
): Promise<FeedState | undefined> {
  const { owner, refusals } = page;
  const prepared = prepareRecords(page.upserts);
  return knex.transaction(async (transaction) => {
    const [stored] = await rowsOf<{ cursor: string | null; pass: number }>(
      transaction.raw('select cursor, pass from ??.owner where id = ? for update', [schema, owner.id]),
    );
    if (stored?.cursor !== state.cursor || stored.pass !== state.pass) return undefined;
    await writeRecords(transaction, schema, prepared, state.pass);
    await deleteRecords(transaction, schema, page.deletions);
    await keepLastGoodCopies(transaction, schema, refusals, state.pass);
    const passIsRunning = state.passIsRunning && page.hasMore;
    if (state.passIsRunning && !passIsRunning) {
      const rows = transaction.withSchema(schema).table('mirror').where({ owner: owner.id });
      await rows.where('pass', '<', state.pass).delete();
    }
    const lastRefusal = refusals.at(-1);
    await transaction
      .withSchema(schema)
      .table('owner')
      .where({ id: owner.id })
      .update({
        name: owner.name,
        kind: owner.kind,
        website: owner.website ?? null,
        contact: owner.contact ?? null,
        cursor: page.endCursor,
        pass_is_running: passIsRunning,
        last_error: null,
        refused: transaction.raw('refused + ?', [refusals.length]),
        ...(page.hasMore ? {} : { followed_at: new Date() }),
        ...(lastRefusal ? { last_refusal: lastRefusal.reason } : {}),
      });
    return { cursor: page.endCursor, pass: state.pass, passIsRunning };
  });
}
