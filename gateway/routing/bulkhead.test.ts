import { expect, test } from '@jest/globals';
import { Bulkhead } from './bulkhead.ts';

const long = 60_000;

test('lets so many in, lets as many more wait in order, and turns away the rest', async () => {
  const bulkhead = new Bulkhead(2);
  expect(await Promise.all([bulkhead.enter(long), bulkhead.enter(long)])).toEqual([true, true]);
  const order: string[] = [];
  const waiting = ['first', 'second'].map(async (name) => {
    if (await bulkhead.enter(long)) order.push(name);
  });
  expect(await bulkhead.enter(long)).toBe(false);
  bulkhead.leave();
  await waiting[0];
  expect(order).toEqual(['first']);
  bulkhead.leave();
  await waiting[1];
  expect(order).toEqual(['first', 'second']);
});

test('who has waited in vain takes no place', async () => {
  const bulkhead = new Bulkhead(1);
  await bulkhead.enter(long);
  expect(await bulkhead.enter(1)).toBe(false);
  bulkhead.leave();
  expect(await bulkhead.enter(1)).toBe(true);
  expect(await bulkhead.enter(1)).toBe(false);
});
