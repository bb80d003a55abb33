import { setImmediate as otherWork } from 'node:timers/promises';

/** Milliseconds that other work of this process waits for its turn. */
const slice = 10;

/** What an iterable gives, with time for other work of this process whenever making or using it has taken a while. */
export async function* inSlices<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let since = performance.now();
  for (const item of items) {
    yield item;
    if (performance.now() - since < slice) continue;
    await otherWork();
    since = performance.now();
  }
}
