import { beforeEach, expect, test } from '@jest/globals';
import { CircuitBreaker } from './circuit-breaker.ts';

let now: number;
let breaker: CircuitBreaker;
beforeEach(() => {
  now = 1000;
  breaker = new CircuitBreaker(() => now);
});

const refused = new Error('refused');
const broken = new Error('broken');
const call = (ending: () => Promise<string>): Promise<string> =>
  breaker.run(ending, () => refused).catch(({ message }) => message);
const succeed = () => call(async () => 'answered');
const fail = () => call(async () => Promise.reject(broken));

async function times(count: number, once: () => Promise<string>): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (let index = 0; index < count; index += 1) outcomes.push(await once());
  return outcomes;
}

test('opens when half of at least ten calls failed, and not before', async () => {
  await times(5, succeed);
  expect(await times(5, fail)).toEqual(Array(5).fill('broken'));
  expect(breaker.milliseconds).toBe(5000);
  expect(await succeed()).toBe('refused');
});

test('stays closed where more than half are answered, however many fail', async () => {
  for (let index = 0; index < 50; index += 1) {
    await times(3, succeed);
    await times(2, fail);
  }
  expect(breaker.milliseconds).toBeNull();
});

test('forgets calls after ten seconds', async () => {
  await times(9, fail);
  now += 10_000;
  await fail();
  expect(breaker.milliseconds).toBeNull();
});

test('lets one call through when its time is over, and closes when that is answered', async () => {
  await times(10, fail);
  now += 4999;
  expect(await succeed()).toBe('refused');
  now += 1;
  let answer = (_text: string): void => {};
  const trial = call(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  expect(await times(3, succeed)).toEqual(Array(3).fill('refused'));
  answer('back');
  expect(await trial).toBe('back');
  expect(await times(3, succeed)).toEqual(Array(3).fill('answered'));
});

test('waits anew where that call fails', async () => {
  await times(10, fail);
  now += 7000;
  expect(await fail()).toBe('broken');
  expect(breaker.milliseconds).toBe(5000);
  now += 5000;
  expect(await succeed()).toBe('answered');
  expect(breaker.milliseconds).toBeNull();
});

test('is not closed by a call that began before it opened', async () => {
  let answer = (_text: string): void => {};
  const slow = call(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  await times(10, fail);
  answer('late');
  expect(await slow).toBe('late');
  expect(await succeed()).toBe('refused');
});

test('closed from outside, it counts from the beginning', async () => {
  await times(10, fail);
  breaker.close();
  expect(await times(9, fail)).toEqual(Array(9).fill('broken'));
  expect(await succeed()).toBe('answered');
});
