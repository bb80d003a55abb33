import { expect, test } from '@jest/globals';
import { checkRecord, type EntryRecord } from '../../catalogue-schema/index.ts';
import { problemsOfRecords } from './check-answers.ts';
import type { Knowledge, TimedAnswer } from './read-answers.ts';
import { everybody, type Reader } from './reader.ts';
import { RecordHistory } from './record-history.ts';
import { fixedContacts } from './test-records.ts';
import { ToldClock } from './told-clock.ts';

const id = 'a/dataset/x';

function dataset(title: string): EntryRecord {
  const contacts = ['b/contact/stelle', 'b/contact/intern', 'b/contact/nie'];
  const common = { modified: '2026-05-01T10:00:00Z', visibility: 'PUBLIC', publisher: { name: 'x' } };
  const checked = checkRecord({ id, title, contacts, ...common });
  if (!checked.ok) throw new Error(checked.problems.join('; '));
  return checked.record;
}

const written = (history: RecordHistory, record: EntryRecord): void => history.begin(new Map([[record.id, record]]))();

const a = new RecordHistory();
const b = new RecordHistory();
for (const contact of fixedContacts('b', 'a')) written(b, contact);
b.settle(fixedContacts('b', 'a'));
written(a, dataset('alt'));
const clock = new ToldClock();

const knowing = (...failing: string[]): Knowledge => ({
  histories: new Map(Object.entries({ a, b })),
  clock,
  mayFail: (server, isLate) => isLate || failing.includes(server),
});

const seen = { id: 'b/contact/stelle', name: 'Messreihe b stelle' };
const intern = { id: 'b/contact/intern', name: 'Messreihe b intern' };
const failure = (place: number, message = 'ECONNREFUSED') => ({
  message,
  path: ['a0', 'contacts', place],
  extensions: { code: 'OWNER_UNAVAILABLE', owner: 'b' },
});

function problems(
  contacts: readonly (object | null)[],
  given: Partial<TimedAnswer> = {},
  knowledge = knowing(),
  reader: Reader = everybody,
): readonly string[] {
  const now = performance.now();
  const data = { a0: { id, title: 'alt', contacts } };
  return problemsOfRecords([id], { data, status: 200, from: now, until: now, ...given }, knowledge, reader);
}

const somebody = { owner: 'c' };
const message = 'no answer within 2000 ms';
const late = (milliseconds: number): Partial<TimedAnswer> => ({
  errors: [failure(0, message)],
  until: performance.now() + milliseconds,
});
const stale = (asOf: string): Partial<TimedAnswer> => ({
  extensions: { catalogue: { stale: [{ owner: 'a', asOf }] } },
});

test.each<[string, readonly string[]]>([
  ['what everybody sees', problems([seen])],
  ['a hidden contact for somebody who sees it', problems([seen, intern], {}, knowing(), somebody)],
  ['an error for a contact that may be seen', problems([null], { errors: [failure(0)] }, knowing('b'))],
  [
    'an error for a hidden one while search fails',
    problems([seen, null], { errors: [failure(1)] }, knowing('b', 'search')),
  ],
  ['a server that was too slow', problems([null], late(2000))],
  ['a copy from before', problems([seen], stale(new Date(0).toISOString()))],
])('%s is well', (_, found) => {
  expect(found).toEqual([]);
});

test.each<[string, readonly string[]]>([
  ['a hidden contact', problems([seen, intern])],
  ['a missing one', problems([])],
  ['a missing one while its owner fails', problems([], {}, knowing('b'))],
  ['one of which there is no error', problems([null])],
  ['an error for a hidden contact', problems([seen, null], { errors: [failure(1)] }, knowing('b'))],
  [
    'an error for one that is not there',
    problems([seen, intern, null], { errors: [failure(2)] }, knowing('b'), somebody),
  ],
  ['an error of a server to which nothing happened', problems([null], { errors: [failure(0)] })],
  ['a server that was too slow after no time', problems([null], late(10))],
  ['a copy from later', problems([seen], stale(new Date(Date.now() + 60_000).toISOString()))],
])('%s is told', (_, found) => {
  expect(found).not.toEqual([]);
});

test('a copy is no older than it is said to be', () => {
  written(a, dataset('neu'));
  const since = new Date(Date.now() + 1).toISOString();
  const until = performance.now() + 60_000;
  expect(problems([seen], { until, ...stale(new Date(0).toISOString()) })).toEqual([]);
  expect(problems([seen], { from: until, until, ...stale(since) })).not.toEqual([]);
});

test('times that a clock told while it was ahead may be earlier ones', () => {
  const shifted = new ToldClock();
  shifted.shift(3_600_000);
  const told = new Date(Date.now() + 3_600_000).toISOString();
  expect(shifted.earliest(told)).toBe(Number.NEGATIVE_INFINITY);
  shifted.shift(0);
  shifted.trust();
  expect(Math.abs(shifted.earliest(told) - performance.now())).toBeLessThan(60_000);
});
