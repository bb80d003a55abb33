import { type EntryStore, importRecords, type RecordSource, recordSources } from '../../owner-kit/index.ts';
import type { RunResult } from './run-claims.ts';
import type { NewSchedule } from './schedule.ts';

/** A source that gives no more once the signal comes. */
function stoppable(source: RecordSource, signal: AbortSignal): RecordSource {
  return {
    total: () => source.total(),
    async *items() {
      for await (const item of source.items()) {
        if (signal.aborted) throw new Error('stopped, because the server was');
        yield item;
      }
    },
  };
}

/** Carries out a scheduled import. What goes wrong is part of the result. */
export async function runImport(
  { owner, from, source, prune }: NewSchedule,
  store: EntryStore,
  signal: AbortSignal,
): Promise<RunResult> {
  try {
    const open = recordSources[from];
    if (open === undefined) throw new Error(`from: expected a format that is known, got "${from}"`);
    const records = stoppable(open({ owner, source, signal }), signal);
    const summary = await importRecords({ owner, source: records, store, origin: from, prune });
    const error = summary.failure?.message;
    return { summary, isStopped: signal.aborted && error !== undefined, ...(error === undefined ? {} : { error }) };
  } catch (error) {
    return { error: (error as Error).message, isStopped: signal.aborted };
  }
}
