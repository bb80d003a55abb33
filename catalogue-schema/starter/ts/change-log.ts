import { createHash, randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { CatalogueRecord, Records } from './records.ts';

/** The newest change of one record. */
export interface LoggedChange {
  readonly id: string;
  /** Grows with every change. */
  readonly sequence: number;
  readonly operation: 'UPSERT' | 'DELETE';
  readonly at: string;
  /** Digest of the record, to notice when it changes. */
  readonly digest?: string;
}

/** What has happened to the records: one change for each that is or was there, oldest first. */
export interface ChangeLog {
  /** Names this log, so that a cursor of one that was lost is not taken for one of this. */
  readonly epoch: string;
  readonly changes: readonly LoggedChange[];
}

const digestOf = (record: CatalogueRecord): string =>
  createHash('sha256').update(JSON.stringify(record)).digest('base64url');

/**
 * The log after these records have taken the place of those that were there; the same log where nothing changed.
 *
 * @param now ISO 8601. No change is older than the one before it, also where the clock was put back
 */
export function continueLog(log: ChangeLog, records: Records, now: string): ChangeLog {
  const at = [now, log.changes.at(-1)?.at ?? now].sort().at(-1) as string;
  const logged = new Map(log.changes.map((change) => [change.id, change]));
  const news: Omit<LoggedChange, 'sequence'>[] = [];
  for (const [id, record] of records) {
    const digest = digestOf(record);
    if (logged.get(id)?.digest !== digest) news.push({ id, operation: 'UPSERT', at, digest });
  }
  for (const { id, operation } of log.changes) {
    if (operation === 'UPSERT' && !records.has(id)) news.push({ id, operation: 'DELETE', at });
  }
  if (news.length === 0) return log;
  const last = log.changes.at(-1)?.sequence ?? 0;
  const changed = new Set(news.map(({ id }) => id));
  const older = log.changes.filter(({ id }) => !changed.has(id));
  return { ...log, changes: [...older, ...news.map((change, index) => ({ ...change, sequence: last + 1 + index }))] };
}

/** Reads the log. Where there is none, a new one begins, and whoever follows the feed reads it again from its start. */
export async function readLog(file: string): Promise<ChangeLog> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw new Error(`${file}: ${(error as Error).message}`);
    return { epoch: randomUUID(), changes: [] };
  }
}

/** Replaces the log as a whole: a crash leaves the old one or the new one, never half of one. */
export async function writeLog(file: string, log: ChangeLog): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(log), { flush: true });
  await rename(`${file}.new`, file);
}
