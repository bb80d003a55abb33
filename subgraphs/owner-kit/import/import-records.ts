import { checkRecord, type EntryRecord } from '../../../catalogue-schema/index.ts';
import type { EntryStore } from '../records/index.ts';
import type { ImportFailure, ImportSummary } from './import-summary.ts';
import { type ImportTally, importTally } from './import-tally.ts';
import type { RecordSource, SourceItem } from './record-source.ts';
import { CatalogueSourceError } from './source/index.ts';
import { untilStopped } from './until-stopped.ts';

const batchSize = 100;

/** Where imported records go. */
export type RecordStore = Pick<EntryStore, 'save' | 'prune'>;

export interface ImportProgress {
  /** Items of the source that were dealt with. */
  readonly done: number;
  readonly total?: number;
}

export interface ImportOptions {
  readonly owner: string;
  readonly source: RecordSource;
  readonly store: RecordStore;
  /** Names the source in the store: a later import under the same origin may prune what this one brought. */
  readonly origin: string;
  /** Whether to delete what came from this origin before and is no longer there. */
  readonly prune?: boolean;
  /** Ends the import, whatever the source does then. What was written until then stays, and nothing is pruned. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: ImportProgress) => void;
}

function failureOf(from: 'source' | 'store', error: unknown): ImportFailure {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof CatalogueSourceError ? error.code : undefined;
  return { from, message, ...(code === undefined ? {} : { code }) };
}

/** The good records of an item. What is wrong with the others goes to the tally. */
function checkedRecords(item: SourceItem, owner: string, tally: ImportTally): readonly EntryRecord[] {
  if ('problem' in item) {
    tally.refuse(item.name, item.id, item.problem);
    return [];
  }
  return item.records.flatMap((value) => {
    const checked = checkRecord(value, owner);
    if (!checked.ok) {
      tally.refuse(item.name, checked.id, checked.problems.join('; '));
      return [];
    }
    if (tally.seen.has(checked.record.id)) {
      tally.refuse(item.name, checked.record.id, `id: expected every id once, got "${checked.record.id}" again`);
      return [];
    }
    tally.see(checked.record.id);
    return [checked.record];
  });
}

/** Why pruning could delete what still exists at the source, or undefined where it is safe. */
function reasonNotToPrune(tally: ImportTally, failure: ImportFailure | undefined): string | undefined {
  if (failure !== undefined) return `the ${failure.from} failed before the end`;
  const unknown = tally.refusals.find(({ id }) => id === undefined);
  if (unknown !== undefined) return `it is not clear which record "${unknown.name}", which was refused, stands for`;
  if (tally.seen.size === 0) return 'the source is empty';
  return undefined;
}

/**
 * Reads a source to its end, holds every record against the contract and saves the good ones, 100 at a time. A record
 * that is refused stops nothing. Never throws for what a source or store does: a failure of either ends the import, and
 * the summary says so beside what was written until then.
 *
 * Pruning happens only after a complete reading, and spares refused records, because they still exist at the source.
 */
export async function importRecords(options: ImportOptions): Promise<ImportSummary> {
  const { owner, source, store, origin, prune = false, signal, onProgress } = options;
  const tally = importTally(owner);
  let failing: 'source' | 'store' = 'source';
  let failure: ImportFailure | undefined;
  let deleted: number | undefined;
  let batch: EntryRecord[] = [];

  const saveBatch = async (): Promise<void> => {
    const records = batch;
    batch = [];
    if (records.length === 0) return;
    failing = 'store';
    const outcomes = await store.save(records, origin);
    records.forEach((record, position) => {
      const outcome = outcomes[position];
      if (outcome === undefined) {
        throw new Error(`expected an outcome for each of ${records.length} records, got ${outcomes.length}`);
      }
      tally.written(record, outcome);
    });
    failing = 'source';
  };

  try {
    const total = await source.total();
    let done = 0;
    for await (const item of untilStopped(source.items(), signal)) {
      batch.push(...checkedRecords(item, owner, tally));
      if (batch.length >= batchSize) await saveBatch();
      done += 1;
      onProgress?.(total === undefined ? { done } : { done: Math.min(done, total), total });
    }
  } catch (error) {
    failure = failureOf(failing, error);
  }
  try {
    if (failure?.from !== 'store') await saveBatch();
  } catch (error) {
    failure ??= failureOf('store', error);
  }
  let notPruned = prune ? reasonNotToPrune(tally, failure) : undefined;
  if (prune && notPruned === undefined) {
    try {
      deleted = await store.prune(origin, [...tally.seen]);
    } catch (error) {
      failure = failureOf('store', error);
      notPruned = 'the store failed';
    }
  }
  return {
    owner,
    origin,
    counts: tally.counts,
    refusals: tally.refusals,
    ...(failure === undefined ? {} : { failure }),
    ...(deleted === undefined ? {} : { deleted }),
    ...(notPruned === undefined ? {} : { notPruned }),
  };
}
