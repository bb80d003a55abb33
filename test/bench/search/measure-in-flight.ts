import { percentile } from './percentile.ts';
import type { QueryClass } from './query-classes.ts';
import type { Contender } from './query-task.ts';

export interface InFlight {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
}

const inFlight = 16;
const milliseconds = 5000;

/** Keeps this many queries of a class in flight for some seconds. */
export async function measureInFlight({ task }: QueryClass, contender: Contender): Promise<InFlight> {
  const prepared = await Promise.all(Array.from({ length: inFlight }, (_, sample) => contender.prepare(task(sample))));
  const times: number[] = [];
  let next = 0;
  const begin = performance.now();
  const loop = async (): Promise<void> => {
    while (performance.now() < begin + milliseconds) {
      const start = performance.now();
      await contender.ask(prepared[next++ % inFlight] as string);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, loop));
  const seconds = (performance.now() - begin) / 1000;
  return { perSecond: times.length / seconds, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
