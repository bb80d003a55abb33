import { setTimeout as pause } from 'node:timers/promises';

/**
 * Looks again and again until a condition holds.
 *
 * @param limit milliseconds after which the wait fails
 * @param what is waited for, as the failure says it
 */
export async function waitUntil(
  condition: () => Promise<boolean> | boolean,
  limit = 20_000,
  what = 'the condition held',
): Promise<void> {
  const end = Date.now() + limit;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited ${limit} ms in vain until ${what}`);
    await pause(20);
  }
}
