import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ChangeLog, continueLog, readLog, writeLog } from './change-log.ts';
import { type Records, readRecords } from './records.ts';

/** What is answered from now: the records and what has happened to them. */
export interface Catalogue {
  readonly records: Records;
  readonly log: ChangeLog;
}

/** Milliseconds between looks at the file of records, and for which it must have been left alone before it is read. */
const interval = 500;

async function versionOf(file: string): Promise<string> {
  const { ino, size, mtimeMs } = await stat(file);
  return `${ino} ${size} ${mtimeMs}`;
}

/**
 * Opens `records.jsonl` and follows it. A version that cannot be used is reported, and the last good one stays. What
 * changed is written to `changes.json` before anybody is told.
 *
 * @param prefix the owner's id
 * @returns a function that answers the newest state
 * @throws Error where the records cannot be used now
 */
export async function openCatalogue(folder: string, prefix: string): Promise<() => Catalogue> {
  const file = path.join(folder, 'records.jsonl');
  const logFile = path.join(folder, 'changes.json');
  let log = await readLog(logFile);
  let taken = '';
  let reported = '';
  let current: Catalogue | undefined;

  /** Takes the records as they are, unless somebody is writing them. */
  const take = async (): Promise<void> => {
    const version = await versionOf(file);
    await pause(interval);
    if (version !== (await versionOf(file))) return;
    const records = await readRecords(file, prefix);
    if (version !== (await versionOf(file))) return;
    const next = continueLog(log, records, new Date().toISOString());
    if (next !== log) await writeLog(logFile, next);
    log = next;
    taken = version;
    current = { records, log };
  };

  const follow = async (): Promise<never> => {
    for (;;) {
      await pause(interval);
      try {
        if ((await versionOf(file)) !== taken) await take();
        reported = '';
      } catch (error) {
        const { message } = error as Error;
        if (message !== reported) console.error(`the records stay as they are: ${message}`);
        reported = message;
      }
    }
  };

  while (current === undefined) await take();
  follow();
  return () => current as Catalogue;
}
