import { expect, test } from '@jest/globals';
import { ChangeBudget } from './change-budget.ts';

const hour = 60 * 60 * 1000;

test('may be spent at once, and comes back over a day', () => {
  let now = 5;
  const budget = new ChangeBudget(2400, () => now);
  budget.spend(2400);
  expect(budget.isSpent).toBe(true);
  budget.spend(500);
  now += 4 * hour;
  expect(budget.isSpent).toBe(true);
  now += 2 * hour;
  expect(budget.isSpent).toBe(false);
});

test('does not grow beyond what may be spent at once', () => {
  let now = 0;
  const budget = new ChangeBudget(2400, () => now);
  now += 1000 * hour;
  expect(budget.isSpent).toBe(false);
  budget.spend(2400);
  expect(budget.isSpent).toBe(true);
});
