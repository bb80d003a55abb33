import { type Database, rowsOf } from '../../owner-kit/index.ts';
import { deleteRecords } from './delete-records.ts';
import { type FeedState, isAt } from './feed-state.ts';
import type { FollowedOwner } from './followed-owner.ts';
import { removeOldGaps, writeGaps } from './gaps.ts';
import { keepLastGoodCopies } from './keep-last-good-copies.ts';
import type { PreparedPage } from './mirror-page.ts';
import { deleteSuspended } from './tombstones.ts';
import { TooManyRecordsError } from './too-many-records-error.ts';
import { writeOrRefuse } from './write-or-refuse.ts';

/**
 * Applies a page of an owner's feed and stores the cursor behind it, in one transaction and only if the feed still
 * stands where the page was read: whatever is killed in between, and however many processes follow the same feed, no
 * page is missed, none counts twice, and a late one never overwrites a newer one.
 *
 * With the last page of a pass, the owner's records that were not seen in that pass are deleted.
 *
 * @param state where the feed stood when the page was asked for
 * @param askedAt when that was
 * @param mostRecords how many records the owner may have; a page that brings more is not applied at all
 * @returns where the feed stands now, or undefined where somebody else has moved it and nothing was applied
 * @throws TooManyRecordsError
 */
export function applyPage(
  database: Database,
  followed: FollowedOwner,
  state: FeedState,
  page: PreparedPage,
  askedAt: Date,
  mostRecords: number,
): Promise<FeedState | undefined> {
  const { knex, schema } = database;
  const { owner, deletions, prepared } = page;
  return knex.transaction(async (transaction) => {
    const [stored] = await rowsOf<{ records: number }>(
      transaction.raw('select records from :schema:.owner where :isAt for update', {
        schema,
        isAt: isAt(database, followed, state),
      }),
    );
    if (stored === undefined) return undefined;
    const written = await writeOrRefuse(transaction, schema, prepared, state.pass, askedAt);
    const refusals = [...page.refusals, ...written.refusals];
    const deleted = transaction.raw('mirror.id = any(?::text[])', [deletions.map(({ id }) => id)]);
    let removed = await deleteRecords(transaction, schema, deleted, deletions);
    removed += await keepLastGoodCopies(transaction, schema, refusals, state.pass);
    const healed = await writeGaps(transaction, schema, { ...page, refusals }, state.pass);
    const passIsRunning = state.passIsRunning && page.hasMore;
    if (state.passIsRunning && !passIsRunning) {
      const unseen = transaction.raw('mirror.owner = ? and mirror.pass < ?', [owner.id, state.pass]);
      removed += await deleteRecords(transaction, schema, unseen);
      await deleteSuspended(transaction, schema, owner.id);
      await removeOldGaps(transaction, schema, owner.id, state.pass);
    }
    const records = stored.records + written.added - removed;
    if (records > mostRecords && records > stored.records) throw new TooManyRecordsError(mostRecords);
    // Others are the owner's own business: how many there are must not show that there are any.
    const told = refusals.filter(({ visibility }) => visibility === null || visibility === 'PUBLIC');
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
        records,
        refused: transaction.raw('refused + ?', [told.length - healed]),
        ...(page.hasMore ? {} : { followed_at: askedAt }),
        ...(lastRefusal ? { last_refusal: lastRefusal.reason } : {}),
      });
    return { cursor: page.endCursor, pass: state.pass, passIsRunning };
  });
}
