import { expect, test } from '@jest/globals';
import type { EntryRecord } from '../../../catalogue-schema/index.ts';
import { formatSummary } from './format-summary.ts';
import { importRecords, type RecordStore } from './import-records.ts';
import type { SourceItem } from './record-source.ts';
import { CatalogueSourceError } from './source/index.ts';

const dataset = (local: string, fields: object = {}) => ({
  id: `stadt/dataset/${local}`,
  title: 'Titel',
  publisher: { name: 'Amt' },
  modified: '2025-01-01T00:00:00.000Z',
  visibility: 'PUBLIC',
  ...fields,
});
const item = (...records: readonly object[]): SourceItem => ({ name: 'item', records });

function sourceOf(items: readonly SourceItem[], failure?: Error) {
  return {
    total: async () => items.length,
    async *items() {
      yield* items;
      if (failure !== undefined) throw failure;
    },
  };
}

/** A store in memory that answers as a real one does. */
function memoryStore(there: readonly EntryRecord[] = []) {
  const records = new Map(there.map((record) => [record.id, record]));
  const batches: number[] = [];
  const store: RecordStore = {
    async save(given) {
      batches.push(given.length);
      return given.map((record) => {
        const known = records.get(record.id);
        records.set(record.id, record);
        if (known === undefined) return 'new';
        return JSON.stringify(known) === JSON.stringify(record) ? 'unchanged' : 'changed';
      });
    },
    async prune(_origin, seen) {
      const gone = [...records.keys()].filter((id) => !seen.includes(id));
      for (const id of gone) records.delete(id);
      return gone.length;
    },
  };
  return { store, records, batches };
}

const run = (items: readonly SourceItem[], store: RecordStore, further: { prune?: boolean; failure?: Error } = {}) =>
  importRecords({
    owner: 'stadt',
    origin: 'test',
    source: sourceOf(items, further.failure),
    store,
    prune: further.prune ?? false,
  });

test('records are new, changed or unchanged', async () => {
  const { store } = memoryStore();
  await run([item(dataset('a')), item(dataset('b'))], store);
  const summary = await run([item(dataset('a')), item(dataset('b', { title: 'Neu' })), item(dataset('c'))], store);
  expect(summary.counts.dataset).toEqual({ read: 3, new: 1, changed: 1, unchanged: 1, kept: 0, refused: 0 });
});

test('a refused record is named with its reason and stops neither its item nor the rest', async () => {
  const { store, records } = memoryStore();
  const summary = await run(
    [
      item(dataset('a'), dataset('b', { title: ' ' })),
      { name: 'Zeile 2', problem: 'kein JSON' },
      item(dataset('a')),
      item({ ...dataset('c'), id: 'lecos/dataset/c' }),
      item(dataset('d')),
    ],
    store,
  );
  expect([...records.keys()]).toEqual(['stadt/dataset/a', 'stadt/dataset/d']);
  expect(formatSummary(summary)).toEqual([
    'stadt, from test:',
    '  dataset: 4 read, 2 new, 0 changed, 0 unchanged, 2 refused',
    '  without an id of this owner: 2 read, 2 refused',
    '  refused item: title: expected text, got an empty string',
    '  refused Zeile 2: kein JSON',
    '  refused item: id: expected every id once, got "stadt/dataset/a" again',
    '  refused item: id: expected the prefix "stadt/", got "lecos/dataset/c"',
  ]);
});

test('records that a person changed are counted apart, and the lines say so', async () => {
  const { store } = memoryStore();
  const keeping: RecordStore = { ...store, save: async (given) => given.map(() => 'kept') };
  const summary = await run([item(dataset('a')), item(dataset('b'))], keeping);
  expect(summary.counts.dataset).toEqual({ read: 2, new: 0, changed: 0, unchanged: 0, kept: 2, refused: 0 });
  expect(formatSummary(summary)[1]).toBe(
    '  dataset: 2 read, 0 new, 0 changed, 0 unchanged, 0 refused, 2 kept as edited here',
  );
});

test('records are saved 100 at a time', async () => {
  const { store, batches } = memoryStore();
  const progress: object[] = [];
  await importRecords({
    owner: 'stadt',
    origin: 'test',
    source: sourceOf(Array.from({ length: 250 }, (_, number) => item(dataset(`d${number}`)))),
    store,
    onProgress: (given) => progress.push(given),
  });
  expect(batches).toEqual([100, 100, 50]);
  expect(progress).toHaveLength(250);
  expect(progress.at(-1)).toEqual({ done: 250, total: 250 });
});

test('pruning deletes what is gone and spares what was refused', async () => {
  const { store, records } = memoryStore();
  await run([item(dataset('a')), item(dataset('b')), item(dataset('c')), item(dataset('d'))], store);
  const summary = await run(
    [
      item(dataset('a')),
      item(dataset('b', { title: '' })),
      { name: 'c', problem: 'title: expected text', id: 'stadt/dataset/c' },
    ],
    store,
    { prune: true },
  );
  expect([...records.keys()]).toEqual(['stadt/dataset/a', 'stadt/dataset/b', 'stadt/dataset/c']);
  expect(summary).toMatchObject({ deleted: 1 });
  expect(formatSummary(summary).at(-1)).toBe('  1 deleted that the source no longer has');
});

test.each([
  ['the source failed before the end', [item(dataset('a'))], new Error('abgebrochen')],
  [
    'it is not clear which record "Zeile 2", which was refused, stands for',
    [item(dataset('a')), { name: 'Zeile 2', problem: 'kein JSON' }],
    undefined,
  ],
  ['the source is empty', [], undefined],
])('nothing is pruned where %s', async (reason, items, failure) => {
  const { store, records } = memoryStore();
  await run([item(dataset('a')), item(dataset('b'))], store);
  const summary = await run(items, store, { prune: true, ...(failure === undefined ? {} : { failure }) });
  expect(records.size).toBe(2);
  expect(summary).toMatchObject({ notPruned: reason });
  expect(summary).not.toHaveProperty('deleted');
  expect(formatSummary(summary)).toContain(`  nothing deleted: ${reason}`);
});

test('what was read before a source failed is saved', async () => {
  const { store, records } = memoryStore();
  const summary = await run([item(dataset('a'))], store, { failure: new Error('Seite 2 fehlt') });
  expect(records.size).toBe(1);
  expect(summary).toMatchObject({
    counts: { dataset: { new: 1 } },
    failure: { from: 'source', message: 'Seite 2 fehlt' },
  });
  expect(formatSummary(summary)).toContain('  ended early, the source failed: Seite 2 fehlt');
});

test('a store that fails ends the import, and what it had written is reported', async () => {
  let saves = 0;
  const store: RecordStore = {
    save: async (records) => {
      saves += 1;
      if (saves === 2) throw new Error('Verbindung weg');
      return records.map(() => 'new' as const);
    },
    prune: async () => {
      throw new Error('not to be called');
    },
  };
  const items = Array.from({ length: 350 }, (_, number) => item(dataset(`d${number}`)));
  const summary = await run(items, store, { prune: true });
  expect(saves).toBe(2);
  expect(summary).toMatchObject({
    counts: { dataset: { read: 100, new: 100 } },
    failure: { from: 'store', message: 'Verbindung weg' },
    notPruned: 'the store failed before the end',
  });
});

test('an import of nothing says so', async () => {
  expect(formatSummary(await run([], memoryStore().store))).toEqual(['stadt, from test:', '  nothing read']);
});

test('an import ends with its signal, though the source neither heeds it nor ends', async () => {
  const { store, records } = memoryStore([dataset('old') as EntryRecord]);
  const stopping = new AbortController();
  const source = {
    total: async () => undefined,
    async *items() {
      yield item(dataset('a'));
      setImmediate(() => stopping.abort(new CatalogueSourceError('zu lange', 'IMPORT_TIMEOUT')));
      await new Promise(() => {});
    },
  };
  const summary = await importRecords({
    owner: 'stadt',
    origin: 'test',
    source,
    store,
    prune: true,
    signal: stopping.signal,
  });
  expect([...records.keys()]).toEqual(['stadt/dataset/old', 'stadt/dataset/a']);
  expect(summary.failure).toEqual({ from: 'source', code: 'IMPORT_TIMEOUT', message: 'zu lange' });
  expect(formatSummary(summary)).toContain('  ended early, the source failed: IMPORT_TIMEOUT  zu lange');
});
