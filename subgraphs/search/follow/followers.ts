import type { Database } from '../../owner-kit/index.ts';
import { addOwner, knownOwners, leaveOwner } from '../mirror/index.ts';
import { FeedFollower } from './feed-follower.ts';
import type { FollowedOwner } from './followed-owner.ts';
import { PageReader } from './page-reader.ts';
import type { Participants } from './read-participants.ts';

/** Feeds that are looked at in one interval; where there are more, each is looked at more seldom. */
const feedsAtOnce = 20;

interface FollowersOptions {
  /** Milliseconds between looks at a feed that had nothing more. */
  readonly pollInterval: number;
  /** Changes that an owner's feed may have, at the most. */
  readonly mostChanges: number;
  /** Called when records have been written. */
  readonly onChange: () => void;
}

/** Follows the feeds of all owners that take part, each on its own, while owners come and go. */
export class Followers {
  readonly #database: Database;
  readonly #options: FollowersOptions;
  readonly #reader = new PageReader();
  readonly #followers = new Map<string, FeedFollower>();
  /** Whose records have been taken out. */
  readonly #left = new Set<string>();

  constructor(database: Database, options: FollowersOptions) {
    this.#database = database;
    this.#options = options;
  }

  /** Takes up those who took part when search was last running, and those who are configured and never left. */
  async start(configured: readonly FollowedOwner[]): Promise<void> {
    const known = new Map((await knownOwners(this.#database)).map((owner) => [owner.id, owner]));
    for (const { id, isFollowed } of known.values()) if (!isFollowed) this.#left.add(id);
    for (const owner of configured) if (!this.#left.has(owner.id)) await this.#follow(owner);
    for (const { id, url, isFollowed } of known.values()) {
      if (isFollowed && url !== null && !this.#followers.has(id)) await this.#follow({ id, url });
    }
  }

  /** Follows those who take part, and leaves the others. */
  async take({ active, suspended }: Participants): Promise<void> {
    for (const owner of active) {
      const follower = this.#followers.get(owner.id);
      if (follower?.owner.url === owner.url) continue;
      await follower?.stop();
      await this.#follow(owner);
    }
    const following = new Set(active.map(({ id }) => id));
    const gone = (await knownOwners(this.#database)).map(({ id }) => id).filter((id) => !following.has(id));
    for (const id of gone) await this.#leave(id, !suspended.includes(id));
  }

  /** When a feed was last known to be followed to its end, by this process. */
  followedAt(owner: string): Date | null {
    return this.#followers.get(owner)?.followedAt ?? null;
  }

  /** Settles when every feed has been followed to its end once, or has failed. */
  async caughtUp(): Promise<void> {
    await Promise.all([...this.#followers.values()].map((follower) => follower.caughtUp));
  }

  async stop(): Promise<void> {
    const stopping = Promise.all([...this.#followers.values()].map((follower) => follower.stop()));
    await this.#reader.stop();
    await stopping;
  }

  async #follow(owner: FollowedOwner): Promise<void> {
    const { pollInterval, mostChanges, onChange } = this.#options;
    await addOwner(this.#database, owner);
    this.#left.delete(owner.id);
    this.#followers.set(
      owner.id,
      new FeedFollower(this.#database, owner, {
        reader: this.#reader,
        pollInterval: () => pollInterval * Math.max(1, this.#followers.size / feedsAtOnce),
        mostChanges,
        onChange,
      }),
    );
  }

  async #leave(id: string, isGone: boolean): Promise<void> {
    await this.#followers.get(id)?.stop();
    this.#followers.delete(id);
    if (this.#left.has(id)) return;
    await leaveOwner(this.#database, id, isGone);
    this.#left.add(id);
    this.#options.onChange();
  }
}
