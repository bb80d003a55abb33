import { expect, test } from '@jest/globals';
import { type ChangeLog, continueLog } from './ts/change-log.ts';
import type { CatalogueRecord, Records } from './ts/records.ts';

const empty: ChangeLog = { epoch: 'test', changes: [] };

const records = (...titles: readonly [local: string, title: string][]): Records =>
  new Map(
    titles.map(([local, title]): [string, CatalogueRecord] => {
      const id = `uni/dataset/${local}`;
      return [id, { id, title, visibility: 'PUBLIC', modified: '2026-01-01T00:00:00Z' }];
    }),
  );

const told = ({ changes }: ChangeLog) => changes.map(({ id, sequence, operation }) => `${sequence} ${operation} ${id}`);

test('each record has its newest change alone, in the order of what happened', () => {
  const first = continueLog(empty, records(['a', 'A'], ['b', 'B'], ['c', 'C']), '2026-01-01T00:00:00Z');
  expect(told(first)).toEqual(['1 UPSERT uni/dataset/a', '2 UPSERT uni/dataset/b', '3 UPSERT uni/dataset/c']);
  const second = continueLog(first, records(['d', 'D'], ['c', 'C'], ['a', 'other']), '2026-01-02T00:00:00Z');
  expect(told(second)).toEqual([
    '3 UPSERT uni/dataset/c',
    '4 UPSERT uni/dataset/d',
    '5 UPSERT uni/dataset/a',
    '6 DELETE uni/dataset/b',
  ]);
  const third = continueLog(second, records(['b', 'B']), '2026-01-03T00:00:00Z');
  expect(told(third)).toEqual([
    '7 UPSERT uni/dataset/b',
    '8 DELETE uni/dataset/c',
    '9 DELETE uni/dataset/d',
    '10 DELETE uni/dataset/a',
  ]);
});

test('where nothing changed the log is the same, deletions included', () => {
  const log = continueLog(empty, records(['a', 'A'], ['b', 'B']), '2026-01-01T00:00:00Z');
  const deleted = continueLog(log, records(['a', 'A']), '2026-01-02T00:00:00Z');
  expect(continueLog(deleted, records(['a', 'A']), '2026-01-03T00:00:00Z')).toBe(deleted);
});

test('no change is older than the one before it, also where the clock was put back', () => {
  const log = continueLog(empty, records(['a', 'A']), '2026-01-02T00:00:00Z');
  const later = continueLog(log, records(['a', 'A'], ['b', 'B']), '2026-01-01T00:00:00Z');
  expect(later.changes.map(({ at }) => at)).toEqual(['2026-01-02T00:00:00Z', '2026-01-02T00:00:00Z']);
});
