import { percentile } from './percentile.ts';
import type { QueryClass } from './query-classes.ts';
import type { Contender } from './query-task.ts';

export interface Timing {
  readonly p50: number;
  readonly p95: number;
  /** Hits of a query, the median. */
  readonly hits: number;
  readonly samples: number;
}

export type ClassResult = Timing | { readonly refused: string };

/** Of each class. */
const warmUps = 20;
const samples = 80;
const fewestSamples = 10;
/** Milliseconds after which a class has been measured enough. */
const longest = 12_000;

interface Run {
  readonly contender: Contender;
  readonly times: number[];
  readonly hits: number[];
  refused?: string;
}

async function take(run: Run, { task }: QueryClass, sample: number): Promise<void> {
  if (run.refused !== undefined) return;
  const prepared = await run.contender.prepare(task(sample));
  const start = performance.now();
  const outcome = await run.contender.ask(prepared);
  const time = performance.now() - start;
  if ('refused' in outcome) run.refused = outcome.refused;
  else {
    run.times.push(time);
    run.hits.push(outcome.hits);
  }
}

function resultOf({ times, hits, refused }: Run): ClassResult {
  if (refused !== undefined) return { refused };
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  return { p50, p95, hits: percentile(hits, 0.5), samples: times.length };
}

const runsOf = (contenders: readonly Contender[]): Run[] =>
  contenders.map((contender) => ({ contender, times: [], hits: [] }));

/** Asks some queries of every class, so that compilers and caches have met them all before the first is measured. */
export async function warmUp(classes: readonly QueryClass[], contenders: readonly Contender[]): Promise<void> {
  for (const one of classes) {
    const runs = runsOf(contenders);
    for (let sample = samples; sample < samples + warmUps; sample += 1) {
      for (const run of runs) await take(run, one, sample);
    }
  }
}

/** Asks every contender the same queries in turn, one at a time, so that what else the machine does meets all of them. */
export async function measureClass(
  one: QueryClass,
  contenders: readonly Contender[],
): Promise<Readonly<Record<string, ClassResult>>> {
  const runs = runsOf(contenders);
  const end = performance.now() + longest;
  for (let sample = 0; sample < samples; sample += 1) {
    if (performance.now() > end && sample >= fewestSamples) break;
    for (const run of runs) await take(run, one, sample);
  }
  return Object.fromEntries(runs.map((run) => [run.contender.name, resultOf(run)]));
}
