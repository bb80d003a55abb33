import type { Database } from '../../owner-kit/index.ts';
import { addOwner, type FollowedOwner, knownOwners, leaveOwner } from '../mirror/index.ts';
import { FeedFollower, type FollowerOptions } from './feed-follower.ts';
import { PageReader } from './page-reader.ts';
import type { Participants } from './read-participants.ts';

/** Follows the feeds of all owners that take part, each on its own, while owners come and go. */
export class Followers {
  readonly #database: Database;
  readonly #options: Omit<FollowerOptions, 'reader'>;
  readonly #reader = new PageReader();
  readonly #followers = new Map<string, FeedFollower>();
  /** Whose records are known as deleted since. */
  readonly #gone = new Set<string>();

  constructor(database: Database, options: Omit<FollowerOptions, 'reader'>) {
    this.#database = database;
    this.#options = options;
  }

  /** Takes up those who took part when search was last running, and those who are configured and never left. */
  async start(configured: readonly FollowedOwner[]): Promise<void> {
    const known = new Map((await knownOwners(this.#database)).map((owner) => [owner.id, owner]));
    for (const owner of configured) if (known.get(owner.id)?.isFollowed !== false) await this.#follow(owner);
    for (const { id, url, isFollowed } of known.values()) {
      if (isFollowed && url !== null && !this.#followers.has(id)) await this.#follow({ id, url });
    }
  }

  /** Follows those who take part, and leaves the others, whatever another process has made of them. */
  async take({ active, suspended }: Participants): Promise<void> {
    const known = new Map((await knownOwners(this.#database)).map((owner) => [owner.id, owner]));
    for (const owner of active) {
      const follower = this.#followers.get(owner.id);
      const noted = known.get(owner.id);
      if (follower?.owner.url === owner.url && noted?.isFollowed && noted.url === owner.url) continue;
      await follower?.stop();
      await this.#follow(owner);
    }
    const following = new Set(active.map(({ id }) => id));
    for (const { id, isFollowed } of known.values()) {
      if (!following.has(id)) await this.#leave(id, isFollowed, !suspended.includes(id));
    }
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
    await addOwner(this.#database, owner);
    this.#gone.delete(owner.id);
    const options = { ...this.#options, reader: this.#reader };
    this.#followers.set(owner.id, new FeedFollower(this.#database, owner, options));
  }

  async #leave(id: string, isFollowed: boolean, isGone: boolean): Promise<void> {
    await this.#followers.get(id)?.stop();
    this.#followers.delete(id);
    if (!isFollowed && (!isGone || this.#gone.has(id))) return;
    await leaveOwner(this.#database, id, isGone);
    if (isGone) this.#gone.add(id);
    this.#options.onChange();
  }
}
