import { setTimeout as pause } from 'node:timers/promises';
import type { EntryRecord } from '../../catalogue-schema/index.ts';
import type { SeededRandom } from '../bench/search/corpus/index.ts';
import type { FaultyOwner } from './faulty-catalogue.ts';
import type { Content, RecordHistory } from './record-history.ts';
import { someId, someRecord } from './test-records.ts';

const origin = 'faults';
const largestWrite = 20;
/** Milliseconds between writes, at the most. */
const longestPause = 120;

/** Writes to one owner, one write after the other, and keeps in mind what was acknowledged. */
export class Writer {
  readonly #owner: FaultyOwner;
  readonly #owners: readonly string[];
  readonly history: RecordHistory;
  #version = 0;

  constructor(owner: FaultyOwner, owners: readonly string[], history: RecordHistory) {
    this.#owner = owner;
    this.#owners = owners;
    this.history = history;
  }

  /** @returns why the owner did not acknowledge it, or undefined where it did */
  async save(records: readonly EntryRecord[]): Promise<Error | undefined> {
    const acknowledge = this.history.begin(new Map(records.map((record) => [record.id, record])));
    return this.#owner.operations.save(records, origin).then(acknowledge, (error: Error) => error) as Promise<
      Error | undefined
    >;
  }

  async delete(ids: readonly string[]): Promise<Error | undefined> {
    const acknowledge = this.history.begin(new Map(ids.map((id): [string, Content] => [id, null])));
    return this.#owner.operations.delete(ids).then(acknowledge, (error: Error) => error) as Promise<Error | undefined>;
  }

  /** Writes or deletes some records. */
  async writeSome(random: SeededRandom): Promise<Error | undefined> {
    const ids = new Set(Array.from({ length: 1 + random.below(largestWrite) }, () => someId(this.#owner.id, random)));
    if (random.chance(0.2)) return this.delete([...ids]);
    return this.save([...ids].map((id) => someRecord(id, this.#nextVersion(), this.#owners, random)));
  }

  /** Records beside the usual ones, so many that they take several pages of the feed. */
  manyRecords(count: number, random: SeededRandom): EntryRecord[] {
    return Array.from({ length: count }, (_, place) =>
      someRecord(`${this.#owner.id}/dataset/viele-${place}`, this.#nextVersion(), this.#owners, random),
    );
  }

  /** Writes until it is told to stop, whatever fails. Answers how many writes were acknowledged. */
  async writeUntil(isOver: () => boolean, random: SeededRandom): Promise<number> {
    let acknowledged = 0;
    while (!isOver()) {
      if ((await this.writeSome(random)) === undefined) acknowledged += 1;
      await pause(random.below(longestPause));
    }
    return acknowledged;
  }

  #nextVersion(): number {
    this.#version += 1;
    return this.#version;
  }
}
