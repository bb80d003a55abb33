import { isDeepStrictEqual } from 'node:util';
import type { EntryRecord } from '../../catalogue-schema/index.ts';

/** A record as it is, or null where there is none. */
export type Content = EntryRecord | null;

/** What a write makes of records. */
export type Change = ReadonlyMap<string, Content>;

interface Version {
  readonly content: Content;
  /** From when on and until when the record may have been so, in milliseconds of `performance.now()`. */
  readonly from: number;
  until: number;
}

interface Write {
  readonly change: Change;
  /** Whether the owner said that it was done. */
  isAcknowledged: boolean;
}

const isSame = (one: Content | undefined, other: Content): boolean => isDeepStrictEqual(one ?? null, other);

/**
 * What one owner's records are and may have been, by what was written and what of that was acknowledged. Writes come one
 * after the other. A write that failed may have been done nevertheless, wholly or not at all.
 */
export class RecordHistory {
  readonly #versions = new Map<string, Version[]>();
  #writes: Write[] = [];

  /** Ids of all records that there ever were. */
  get ids(): readonly string[] {
    return [...this.#versions.keys()];
  }

  /** Notes that a write is sent. The function that it answers notes that the owner has acknowledged it. */
  begin(change: Change): () => void {
    const write: Write = { change, isAcknowledged: false };
    this.#writes.push(write);
    const from = performance.now();
    const begun = [...change].map(([id, content]) => {
      const versions = this.#versionsOf(id);
      const earlier = [...versions];
      versions.push({ content, from, until: Number.POSITIVE_INFINITY });
      return earlier;
    });
    return () => {
      write.isAcknowledged = true;
      const until = performance.now();
      for (const earlier of begun) for (const version of earlier) version.until = Math.min(version.until, until);
    };
  }

  /** Whether the record may have been so at some time between the two. */
  mayHaveBeen(id: string, from: number, until: number, isSo: (content: Content) => boolean): boolean {
    return this.#versionsOf(id).some(
      (version) => version.from <= until && version.until >= from && isSo(version.content),
    );
  }

  /** Whether the record may have been so since it was last settled. */
  hasEverBeen(id: string, isSo: (content: Content) => boolean): boolean {
    return this.#versionsOf(id).some(({ content }) => isSo(content));
  }

  /**
   * Holds what the owner has against what it may have, and takes that for what is.
   *
   * @returns what was lost, doubled or never written
   */
  settle(stored: readonly EntryRecord[]): string[] {
    const actual = new Map(stored.map((record) => [record.id, record]));
    const problems = [
      ...(actual.size === stored.length ? [] : [`${stored.length} records have ${actual.size} ids`]),
      ...[...actual.keys()].filter((id) => !this.#versions.has(id)).map((id) => `${id} was never written`),
      ...this.ids.flatMap((id) => this.#problemOf(id, actual.get(id) ?? null)),
      ...this.#tornWrites(actual),
    ];
    this.#writes = [];
    for (const id of this.ids) {
      const content = actual.get(id) ?? null;
      this.#versions.set(id, [{ content, from: performance.now(), until: Number.POSITIVE_INFINITY }]);
    }
    return problems;
  }

  #versionsOf(id: string): Version[] {
    const known = this.#versions.get(id) ?? [{ content: null, from: 0, until: Number.POSITIVE_INFINITY }];
    this.#versions.set(id, known);
    return known;
  }

  #problemOf(id: string, actual: Content): string[] {
    const now = performance.now();
    if (this.mayHaveBeen(id, now, now, (content) => isSame(content, actual))) return [];
    const wasOnce = this.hasEverBeen(id, (content) => isSame(content, actual));
    return [`${id}: ${wasOnce ? 'an acknowledged write is lost' : 'it is as nobody wrote it'}`];
  }

  /** Writes that are there in part, as far as later ones do not hide it. */
  #tornWrites(actual: ReadonlyMap<string, EntryRecord>): string[] {
    const touchedLater = new Set<string>();
    const problems: string[] = [];
    for (const { change, isAcknowledged } of [...this.#writes].reverse()) {
      const telling = [...change].filter(
        ([id, content]) =>
          !touchedLater.has(id) && this.#versionsOf(id).filter((one) => isSame(one.content, content)).length === 1,
      );
      const done = telling.filter(([id, content]) => isSame(actual.get(id), content));
      if (!isAcknowledged && done.length > 0 && done.length < telling.length) {
        problems.push(`a write of ${change.size} records is there in part: ${done.length} of ${telling.length}`);
      }
      for (const id of change.keys()) touchedLater.add(id);
    }
    return problems;
  }
}
