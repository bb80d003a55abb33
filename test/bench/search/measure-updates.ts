import { setTimeout as sleep } from 'node:timers/promises';
import type { CatalogueContender } from './catalogue-contender.ts';
import { seededRandom } from './corpus/index.ts';
import { percentile } from './percentile.ts';
import { postJson } from './post-json.ts';

export interface Updates {
  readonly count: number;
  /** Changed records a second, from the moment they change until the last one is found. */
  readonly perSecond: number;
  /** Milliseconds until a single change is found. */
  readonly foundP50: number;
  readonly foundP95: number;
}

const mostChanges = 5000;
const singleChanges = 10;
const longestWait = 120_000;
const seed = 0xc4a2_6e5d;

/** A word that no record has, and that is nothing like the others, or a search that mends typos would find those. */
function changeWord(number: number): string {
  const random = seededRandom(number, seed);
  return Array.from({ length: 10 }, () => random.pick([...'bdfgkmpqvxz'])).join('');
}

/** Changes records at their owners and waits until all of them are found by their new word. */
async function timeUntilFound(
  feedUrl: string,
  catalogue: CatalogueContender,
  count: number,
  word: string,
): Promise<number> {
  const start = performance.now();
  await postJson(`${feedUrl}/touch?count=${count}&word=${word}`, '');
  for (;;) {
    // In quotes, so that nothing like it is looked for as long as it is not there.
    const outcome = await catalogue.count(`"${word}"`);
    const time = performance.now() - start;
    if ('hits' in outcome && outcome.hits === count) return time;
    if (time > longestWait) {
      throw new Error(`expected ${count} changed records to be found, got ${JSON.stringify(outcome)}`);
    }
    await sleep(count === 1 ? 5 : 25);
  }
}

/** How quickly records that change are found, while nothing else is asked. */
export async function measureUpdates(feedUrl: string, catalogue: CatalogueContender, size: number): Promise<Updates> {
  const count = Math.min(mostChanges, size / 5);
  const time = await timeUntilFound(feedUrl, catalogue, count, changeWord(0));
  const times: number[] = [];
  for (let number = 1; number <= singleChanges; number += 1) {
    times.push(await timeUntilFound(feedUrl, catalogue, 1, changeWord(number)));
  }
  return {
    count,
    perSecond: (1000 * count) / time,
    foundP50: percentile(times, 0.5),
    foundP95: percentile(times, 0.95),
  };
}
