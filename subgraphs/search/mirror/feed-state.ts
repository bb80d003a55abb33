import type { Knex } from 'knex';
import { type Database, rowsOf } from '../../owner-kit/index.ts';
import type { FollowedOwner } from './followed-owner.ts';

/** How far an owner's feed has been read. */
export interface FeedState {
  /** Null at the start of the feed. */
  readonly cursor: string | null;
  /** The number of the reading from the start. */
  readonly pass: number;
  /** Whether the feed has not yet been read to its end in this pass. */
  readonly passIsRunning: boolean;
}

/** Where an owner's feed is, and whether it is followed. */
export interface KnownOwner {
  readonly id: string;
  /** Null where it has only ever been configured. */
  readonly url: string | null;
  readonly isFollowed: boolean;
}

export function knownOwners({ knex, schema }: Database): Promise<KnownOwner[]> {
  return rowsOf<KnownOwner>(
    knex.raw('select id, url, is_followed as "isFollowed" from ??.owner order by id', [schema]),
  );
}

/** The beginning of a reading from the start, as columns of `owner`. */
export const newPass =
  'cursor = null, pass = pass + 1, pass_is_running = true, refused = 0, last_refusal = null, last_error = null';

/**
 * Takes up an owner, at the start of its feed where it was not followed before, or elsewhere: another server need not
 * know the cursor, or may take it for another place.
 */
export async function addOwner({ knex, schema }: Database, { id, url }: FollowedOwner): Promise<void> {
  await knex.raw(`update :schema:.owner set url = :url, ${newPass} where id = :id and url <> :url`, {
    schema,
    id,
    url,
  });
  await knex.raw(
    `insert into :schema:.owner (id, url) values (:id, :url)
     on conflict (id) do update set url = excluded.url, is_followed = true`,
    { schema, id, url },
  );
}

/** @returns undefined where the owner is not followed at this address: others have left it, or follow it elsewhere */
export async function readFeedState(
  { knex, schema }: Database,
  { id, url }: FollowedOwner,
): Promise<FeedState | undefined> {
  const [state] = await rowsOf<FeedState>(
    knex.raw(
      `select cursor, pass, pass_is_running as "passIsRunning" from :schema:.owner
       where id = :id and url = :url and is_followed`,
      { schema, id, url },
    ),
  );
  return state;
}

/** That an owner is followed at this address, and nobody else has moved on from `state` in the meantime. */
export function isAt({ knex }: { readonly knex: Knex }, { id, url }: FollowedOwner, state: FeedState): Knex.Raw {
  return knex.raw(
    'id = :id and url = :url and is_followed and pass = :pass and cursor is not distinct from :cursor::text',
    { id, url, pass: state.pass, cursor: state.cursor },
  );
}

/** Begins to read a feed from its start, unless somebody else has moved on from `state`. */
export async function startPass(database: Database, owner: FollowedOwner, state: FeedState): Promise<void> {
  const { knex, schema } = database;
  await knex.raw(`update :schema:.owner set ${newPass} where :isAt`, { schema, isAt: isAt(database, owner, state) });
}

/**
 * Notes that the feed was read to its end at this time and had nothing new.
 *
 * @returns whether it was so: not where somebody else has moved on from `state`
 */
export async function noteFollowed(
  database: Database,
  owner: FollowedOwner,
  state: FeedState,
  at: Date,
): Promise<boolean> {
  const { knex, schema } = database;
  const noted = await knex
    .withSchema(schema)
    .table('owner')
    .where(isAt(database, owner, state))
    .update({ followed_at: at, last_error: null });
  return noted > 0;
}

/** Notes why the feed could not be followed, unless somebody else has moved on from `state`. */
export async function noteFailure(
  database: Database,
  owner: FollowedOwner,
  state: FeedState,
  message: string,
): Promise<void> {
  const { knex, schema } = database;
  await knex
    .withSchema(schema)
    .table('owner')
    .where(isAt(database, owner, state))
    .update({ last_error: message });
}
