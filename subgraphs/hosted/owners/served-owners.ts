import type { HostedOwner } from './hosted-owner.ts';
import type { OwnerList } from './owner-list.ts';

/**
 * The hosted owners as this process serves them. On a PostgreSQL server others write to the list too, so it is looked
 * at again every so often, and at once where somebody asks for an owner that is not known yet.
 */
export class ServedOwners {
  readonly #list: Pick<OwnerList, 'owners'>;
  readonly #timer: NodeJS.Timeout;
  #owners: ReadonlyMap<string, HostedOwner> = new Map();

  /** @param interval milliseconds between looks at the list */
  constructor(list: Pick<OwnerList, 'owners'>, interval: number) {
    this.#list = list;
    // A database that does not answer now is asked again, and until then the owners stay as they were.
    this.#timer = setInterval(() => void this.refresh().catch(() => {}), interval);
    this.#timer.unref();
  }

  async refresh(): Promise<void> {
    this.#owners = new Map((await this.#list.owners()).map((owner) => [owner.id, owner]));
  }

  async find(id: string): Promise<HostedOwner | undefined> {
    if (!this.#owners.has(id)) await this.refresh();
    return this.#owners.get(id);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
