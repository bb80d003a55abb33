import { expect, test } from '@jest/globals';
import { TokenBuckets } from './token-buckets.ts';

function bucketsAt(capacity: number) {
  const clock = { now: 0 };
  return { clock, buckets: new TokenBuckets(capacity, () => clock.now) };
}

test('a bucket empties, says when to come back, and fills at an even pace', () => {
  const { clock, buckets } = bucketsAt(60);
  expect(buckets.take('a', 60)).toEqual({ isAllowed: true, remaining: 0, retryAfter: 0, reset: 60 });
  expect(buckets.take('a', 5)).toEqual({ isAllowed: false, remaining: 0, retryAfter: 5, reset: 60 });
  clock.now += 5000;
  expect(buckets.take('a', 5)).toEqual({ isAllowed: true, remaining: 0, retryAfter: 0, reset: 60 });
  clock.now += 600_000;
  expect(buckets.take('a', 10)).toEqual({ isAllowed: true, remaining: 50, retryAfter: 0, reset: 10 });
});

test('one client takes nothing from another', () => {
  const { buckets } = bucketsAt(2);
  expect([buckets.take('a', 2), buckets.take('a', 1), buckets.take('b', 1)].map(({ isAllowed }) => isAllowed)).toEqual([
    true,
    false,
    true,
  ]);
});

test('what is refused takes nothing', () => {
  const { buckets } = bucketsAt(10);
  buckets.take('a', 8);
  expect(buckets.take('a', 5).remaining).toBe(2);
  expect(buckets.take('a', 2).isAllowed).toBe(true);
});

test('what is dearer than a whole bucket waits for a full one', () => {
  const { buckets } = bucketsAt(10);
  expect(buckets.take('a', 25)).toMatchObject({ isAllowed: true, remaining: 0 });
  expect(buckets.take('a', 25)).toMatchObject({ isAllowed: false, retryAfter: 60 });
});

test('memory is bounded: of many clients those are forgotten that have not asked for longest', () => {
  const { buckets } = bucketsAt(1);
  for (let client = 0; client < 50_000; client += 1) buckets.take(`client ${client}`, 1);
  expect(buckets.size).toBe(20_000);
  expect(buckets.take('client 49999', 1).isAllowed).toBe(false);
  expect(buckets.take('client 0', 1).isAllowed).toBe(true);
});
