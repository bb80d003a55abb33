import type { Knex } from 'knex';
import { type Database, rowsOf } from '../../owner-kit/index.ts';
import { deleteRecords, removeRecords } from './delete-records.ts';
import type { FeedState } from './feed-state.ts';
import type { PreparedPage, Refusal } from './mirror-page.ts';
import { removeTombstones } from './tombstones.ts';
import { writeRecords } from './write-records.ts';

/**
 * A record that was refused keeps its last good copy, which counts as seen in this pass. Where the refused record does
 * not state the visibility that the copy has, or the audience of a RESTRICTED one, the copy goes: it might show what its owner has just withdrawn. It is not
 * deleted by that, and one that was deleted before is there again.
 */
async function keepLastGoodCopies(
  transaction: Knex.Transaction,
  schema: string,
  refusals: readonly Refusal[],
  pass: number,
): Promise<void> {
  const own = refusals
    .filter(({ isOwn }) => isOwn)
    .map(({ id, visibility, audience }) => ({ id, visibility, audience }));
  if (own.length === 0) return;
  const rows = JSON.stringify(own);
  const refused = `jsonb_to_recordset(:rows::jsonb) as refused (id text, visibility text, audience text[])
    where mirror.id = refused.id`;
  await transaction.raw(`update :schema:.mirror set pass = :pass from ${refused}`, { schema, pass, rows });
  const withdrawn = `exists (select from ${refused} and (mirror.visibility is distinct from refused.visibility
    or mirror.visibility = 'RESTRICTED' and mirror.audience is distinct from refused.audience))`;
  await removeRecords(transaction, schema, transaction.raw(withdrawn, { rows }));
  await removeTombstones(
    transaction,
    schema,
    own.map(({ id }) => id),
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
  page: PreparedPage,
): Promise<FeedState | undefined> {
  const { owner, deletions, refusals, prepared } = page;
  return knex.transaction(async (transaction) => {
    const [stored] = await rowsOf<{ cursor: string | null; pass: number }>(
      transaction.raw('select cursor, pass from ??.owner where id = ? and is_followed for update', [schema, owner.id]),
    );
    if (stored?.cursor !== state.cursor || stored.pass !== state.pass) return undefined;
    await writeRecords(transaction, schema, prepared, state.pass);
    const deleted = transaction.raw('mirror.id = any(?::text[])', [deletions.map(({ id }) => id)]);
    await deleteRecords(transaction, schema, deleted, deletions);
    await keepLastGoodCopies(transaction, schema, refusals, state.pass);
    const passIsRunning = state.passIsRunning && page.hasMore;
    if (state.passIsRunning && !passIsRunning) {
      const unseen = transaction.raw('mirror.owner = ? and mirror.pass < ?', [owner.id, state.pass]);
      await deleteRecords(transaction, schema, unseen);
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
