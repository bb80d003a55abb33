import { type Database, rowsOf } from '../../owner-kit/index.ts';

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

/** Takes up an owner, at the start of its feed where it was not followed before. */
export async function addOwner(
  { knex, schema }: Database,
  { id, url }: { readonly id: string; readonly url: string },
): Promise<void> {
  await knex.raw(
    `insert into :schema:.owner (id, url) values (:id, :url)
     on conflict (id) do update set url = excluded.url, is_followed = true`,
    { schema, id, url },
  );
}

export async function readFeedState({ knex, schema }: Database, owner: string): Promise<FeedState> {
  const [state] = await rowsOf<FeedState>(
    knex.raw('select cursor, pass, pass_is_running as "passIsRunning" from ??.owner where id = ?', [schema, owner]),
  );
  if (state === undefined) throw new Error(`owner: expected one that was added, got ${JSON.stringify(owner)}`);
  return state;
}

/** Begins to read a feed from its start, unless somebody else has moved on from `state` in the meantime. */
export async function startPass({ knex, schema }: Database, owner: string, state: FeedState): Promise<void> {
  await knex.raw(
    `update :schema:.owner
     set cursor = null, pass = pass + 1, pass_is_running = true, refused = 0, last_refusal = null
     where id = :owner and pass = :pass and cursor is not distinct from :cursor::text`,
    { schema, owner, pass: state.pass, cursor: state.cursor },
  );
}

/** Notes that the feed was read to its end at this time and had nothing new. */
export async function noteFollowed({ knex, schema }: Database, owner: string, at: Date): Promise<void> {
  await knex.withSchema(schema).table('owner').where({ id: owner }).update({ followed_at: at, last_error: null });
}

export async function noteFailure({ knex, schema }: Database, owner: string, message: string): Promise<void> {
  await knex.withSchema(schema).table('owner').where({ id: owner }).update({ last_error: message });
}
