import { type EntryStore, formatFailure, importDeadline, importRecords, recordSources } from '../../owner-kit/index.ts';
import type { RunResult } from './run-claims.ts';
import type { NewSchedule } from './schedule.ts';

export interface RunLimits {
  /** Milliseconds that the run may take. */
  readonly timeout: number;
  /** Ends the run before that. */
  readonly stopping: AbortSignal;
}

/** Carries out a scheduled import. What goes wrong is part of the result. */
export async function runImport(
  { owner, from, source, prune }: NewSchedule,
  store: EntryStore,
  { timeout, stopping }: RunLimits,
): Promise<RunResult> {
  const { signal, clear } = importDeadline(timeout, stopping);
  try {
    const open = recordSources[from];
    if (open === undefined) throw new Error(`from: expected a format that is known, got "${from}"`);
    const records = open({ owner, source, signal });
    const summary = await importRecords({ owner, source: records, store, origin: from, prune, signal });
    const { failure } = summary;
    if (failure === undefined) return { summary, isStopped: false };
    return { summary, error: formatFailure(failure), isStopped: stopping.aborted };
  } catch (error) {
    return { error: (error as Error).message, isStopped: stopping.aborted };
  } finally {
    clear();
  }
}
