import { expect, test } from '@jest/globals';
import { ListArena } from './list-arena.ts';

test('keeps every list by itself, however they grow', () => {
  const arena = new ListArena();
  const expected: number[][] = [];
  let state = 1;
  for (let step = 0; step < 300_000; step += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const list = state % 7 === 0 ? 3 : state % 5000;
    arena.push(list, step);
    expected[list] ??= [];
    expected[list].push(step);
  }
  for (let list = 0; list < 5001; list += 1) {
    const start = arena.start(list);
    expect([...arena.chunkOf(list).subarray(start, start + arena.length(list))]).toEqual(expected[list] ?? []);
  }
});

test('takes lists that are longer than a chunk', () => {
  const arena = new ListArena();
  const length = (1 << 21) + 5;
  for (let value = 0; value < length; value += 1) {
    arena.push(1, value);
    if (value % 100_000 === 0) arena.push(0, value);
  }
  expect(arena.length(1)).toBe(length);
  expect(arena.chunkOf(1)[arena.start(1) + length - 1]).toBe(length - 1);
  expect(arena.length(0)).toBe(21);
});
