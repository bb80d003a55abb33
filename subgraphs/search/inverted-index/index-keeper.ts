import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, rowsOf } from '../../owner-kit/index.ts';
import type { IndexedEntry } from './indexed-entry.ts';
import { InvertedIndex } from './inverted-index.ts';

interface Row extends IndexedEntry {
  /** `version` as text: sorted by as the number it is, and beyond what a number in JavaScript can hold. */
  readonly seen: string;
  readonly gone: boolean;
}

const columns = `number, owner, visibility, audience, modified, words, personal_words as "personalWords",
  attributes as "values"`;

const lastNumber = 0x7fffffff;

/** Rows read at once. In between, searches are answered. */
const rowsAtOnce = 2000;

/** Places of changed records that are put up with before the index is made anew, beside as many as there are records. */
const sparePlaces = 50_000;

/**
 * Keeps an inverted index equal to the table `search_entry`. Every change of the table has a version, and versions
 * become visible in their order, so that reading on from the last one misses nothing, whichever process wrote it.
 */
export class IndexKeeper {
  readonly #database: Database;
  readonly #pollInterval: number;
  readonly #stopping = new AbortController();
  #index = new InvertedIndex();
  /** How far the table has been read: all of the versions before, and of this one the records up to `#number`. */
  #version = '0';
  #number = lastNumber;
  #refreshing: Promise<void> | undefined;
  #isAskedAgain = false;
  #isCurrent = true;
  #polling: Promise<void> = Promise.resolve();

  private constructor(database: Database, pollInterval: number) {
    this.#database = database;
    this.#pollInterval = pollInterval;
  }

  /**
   * Loads the index and keeps it until it is stopped.
   *
   * @param pollInterval milliseconds between looks for what other processes have written
   */
  static async open(database: Database, pollInterval: number): Promise<IndexKeeper> {
    const keeper = new IndexKeeper(database, pollInterval);
    await keeper.#load();
    keeper.#polling = keeper.#poll();
    return keeper;
  }

  /** What is searched now. One search stays with one index, even when another one takes its place. */
  get index(): InvertedIndex {
    return this.#index;
  }

  /** Whether the newest look at the table succeeded. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  /** Takes over what has been written until now. */
  refresh(): Promise<void> {
    if (this.#refreshing !== undefined) {
      this.#isAskedAgain = true;
      return this.#refreshing;
    }
    this.#refreshing = this.#catchUp()
      .then(
        () => {
          this.#isCurrent = true;
        },
        (error) => {
          this.#isCurrent = false;
          throw error;
        },
      )
      .finally(() => {
        this.#refreshing = undefined;
      });
    return this.#refreshing;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#polling;
    await this.#refreshing?.catch(() => {});
  }

  async #poll(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await sleep(this.#pollInterval, undefined, { signal }).catch(() => {});
      // A database that does not answer is told to those who search; here it is asked again.
      if (!signal.aborted) await this.refresh().catch(() => {});
    }
  }

  async #catchUp(): Promise<void> {
    do {
      this.#isAskedAgain = false;
      if (this.#index.length > 2 * this.#index.size + sparePlaces) await this.#load();
      else await this.#readOn();
    } while (this.#isAskedAgain && !this.#stopping.signal.aborted);
  }

  async #load(): Promise<void> {
    const index = new InvertedIndex();
    const { knex, schema } = this.#database;
    const [state] = await rowsOf<{ value: string }>(knex.raw('select value::text from ??.search_version', [schema]));
    const rowsBehind = (number: number): Promise<IndexedEntry[]> =>
      rowsOf<IndexedEntry>(
        knex.raw(
          `select ${columns} from ??.search_entry
           where number > ? and not gone order by number limit ?`,
          [schema, number, rowsAtOnce],
        ),
      );
    for (let reading: Promise<IndexedEntry[]> | undefined = rowsBehind(0); reading !== undefined; ) {
      const rows: readonly IndexedEntry[] = await reading;
      // The database looks for the next rows while these are taken in.
      reading = rows.length < rowsAtOnce ? undefined : rowsBehind(rows.at(-1)?.number as number);
      for (const row of rows) index.put(row);
    }
    this.#index = index;
    this.#version = state?.value ?? '0';
    this.#number = lastNumber;
    await this.#readOn();
  }

  async #readOn(): Promise<void> {
    const { knex, schema } = this.#database;
    while (!this.#stopping.signal.aborted) {
      const rows = await rowsOf<Row>(
        knex.raw(
          `select ${columns}, gone, version::text as seen
           from ??.search_entry where (version, number) > (?::bigint, ?::integer) order by version, number limit ?`,
          [schema, this.#version, this.#number, rowsAtOnce],
        ),
      );
      for (const row of rows) {
        if (row.gone) this.#index.remove(row.number);
        else this.#index.put(row);
      }
      const last = rows.at(-1);
      if (last !== undefined) this.#version = last.seen;
      // Of a version that was read to its end nothing more is to come.
      this.#number = last === undefined || rows.length < rowsAtOnce ? lastNumber : last.number;
      if (rows.length < rowsAtOnce) return;
    }
  }
}
