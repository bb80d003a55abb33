import { startChild } from './child-process.ts';
import { cleanUp } from './clean-up.ts';
import { residentBytes } from './machine-figures.ts';
import { type ClassResult, measureClass, warmUp } from './measure-class.ts';
import { type InFlight, measureInFlight } from './measure-in-flight.ts';
import { measureOverlap } from './measure-overlap.ts';
import { measureUpdates, type Updates } from './measure-updates.ts';
import { queryClasses } from './query-classes.ts';
import type { Contender } from './query-task.ts';
import { RivalContender, type RivalFigures, type RivalName } from './rivals/index.ts';
import { type BuildFigures, type Engine, startCatalogue } from './start-catalogue.ts';

/** Records up to which all hits of a word are fetched one page after the other. */
const mostForOverlap = 100_000;

/** One measurement: where the catalogue keeps its records, how many there are, and who is asked beside it. */
export interface Plan {
  readonly engine: Engine;
  readonly size: number;
  readonly rivals: readonly RivalName[];
}

export interface ClassFigures {
  readonly name: string;
  readonly target: number | null;
  /** By the contender's name. */
  readonly results: Readonly<Record<string, ClassResult>>;
}

export interface Figures extends Plan {
  readonly build: BuildFigures;
  readonly rivalFigures: Readonly<Record<string, RivalFigures & { readonly memory: number }>>;
  readonly classes: readonly ClassFigures[];
  /** Of the word in 15 % of all records, by the contender's name. */
  readonly inFlight: Readonly<Record<string, InFlight>>;
  readonly updates: Updates;
  readonly overlap: number | null;
}

const inFlightClass = 'word in 15 % of records';

async function startRivals({ rivals, size }: Plan, progress: (text: string) => void): Promise<RivalContender[]> {
  const started: RivalContender[] = [];
  for (const rival of rivals) {
    progress(`${rival} loads`);
    started.push(await RivalContender.start(rival, size));
  }
  return started;
}

async function figuresOf(rivals: readonly RivalContender[]): Promise<Figures['rivalFigures']> {
  const figures = rivals.map(async (rival) => [
    rival.name,
    { ...(await rival.figures()), memory: await residentBytes(rival.pid) },
  ]);
  return Object.fromEntries(await Promise.all(figures));
}

/** Measures one engine with one size. Whatever it starts and writes is gone afterwards. */
export async function runBenchmark(plan: Plan, progress: (text: string) => void): Promise<Figures> {
  const { engine, size } = plan;
  try {
    const feed = await startChild('serve-feed.ts', { size });
    progress('the catalogue loads');
    const { search, catalogue, build } = await startCatalogue(engine, size, feed.url);
    const rivals = await startRivals(plan, progress);
    const contenders: Contender[] = [catalogue, ...rivals];
    const classes: ClassFigures[] = [];
    const inFlight: Record<string, InFlight> = {};
    const asked = queryClasses(size);
    progress('warm-up');
    await warmUp(asked, contenders);
    for (const one of asked) {
      progress(one.name.trim());
      const results = await measureClass(one, contenders);
      classes.push({ name: one.name, target: one.target ?? null, results });
      if (one.name !== inFlightClass) continue;
      for (const contender of contenders) inFlight[contender.name] = await measureInFlight(one, contender);
    }
    const rivalFigures = await figuresOf(rivals);
    for (const rival of rivals) await rival.stop();
    progress('updates');
    const updates = await measureUpdates(feed.url, catalogue, size);
    const overlap = size <= mostForOverlap ? await measureOverlap(search.url) : null;
    return { ...plan, build, rivalFigures, classes, inFlight, updates, overlap };
  } finally {
    await cleanUp();
  }
}
