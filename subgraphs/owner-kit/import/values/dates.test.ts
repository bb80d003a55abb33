import { expect, test } from '@jest/globals';
import { dayOf, timeOf } from './dates.ts';

test.each([
  ['2025-12-31', 'start', '2025-12-31'],
  ['2025-12-31T10:00:00', 'start', '2025-12-31'],
  ['31.12.2025', 'start', '2025-12-31'],
  ['2024', 'start', '2024-01-01'],
  ['2024', 'end', '2024-12-31'],
  ['2024-02', 'end', '2024-02-29'],
  ['2025-02-30', 'start', undefined],
  ['2025-13-01', 'start', undefined],
  ['demnächst', 'start', undefined],
  [undefined, 'start', undefined],
] as const)('the day of %j as %s is %j', (text, edge, day) => {
  expect(dayOf(text, edge)).toBe(day);
});

test.each([
  ['2025-05-21T14:52:44.823190', '2025-05-21T14:52:44.823Z'],
  ['2025-05-21 14:52:44', '2025-05-21T14:52:44.000Z'],
  ['2025-05-21T14:52:44+02:00', '2025-05-21T12:52:44.000Z'],
  ['2025-05-21', '2025-05-21T00:00:00.000Z'],
  ['gestern', undefined],
])('the time of %j is %j', (text, time) => {
  expect(timeOf(text)).toBe(time);
});
