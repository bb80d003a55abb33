import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../bench/search/corpus/index.ts';
import { waitUntil } from '../support/wait-until.ts';
import { hasLateServer, problemsOfHits, problemsOfRecords } from './check-answers.ts';
import { checkEverything } from './check-everything.ts';
import { besides, faults, type NamedFault, type Scene } from './faults.ts';
import { type FaultyCatalogue, startFaultyCatalogue } from './faulty-catalogue.ts';
import { type PostgresCluster, startPostgresCluster } from './postgres-cluster.ts';
import { askGateway, hitsQuery, type Knowledge, recordsQuery, someIds } from './read-answers.ts';
import { everybody } from './reader.ts';
import { RecordHistory } from './record-history.ts';
import { fixedContacts } from './test-records.ts';
import { Writer } from './write-changes.ts';

/** A catalogue on which schedules run one after the other. */
export interface Stage {
  /** Runs the schedule of a seed and checks everything after it. */
  run(seed: number): Promise<Outcome>;
  stop(): Promise<void>;
}

export interface Outcome {
  readonly seed: number;
  /** What happened to whom. */
  readonly what: string;
  readonly milliseconds: number;
  /** Answers that were looked at meanwhile. */
  readonly answers: number;
  /** Those among them in which something was missing. */
  readonly incomplete: number;
  /** Those that say that a server was too slow to which nothing had happened: the machine was. */
  readonly late: number;
  readonly writes: number;
  readonly problems: readonly string[];
}

export type Engine = 'PGlite' | 'PostgreSQL';

/** Readers of records at the same time, and writes of each owner before the first schedule. */
const readers = 2;
const firstWrites = 5;
const mostShown = 20;

/** @returns undefined where the engine is PostgreSQL and its programs are not installed */
export async function startStage(engine: Engine): Promise<Stage | undefined> {
  const cluster = engine === 'PostgreSQL' ? await startPostgresCluster() : undefined;
  if (engine === 'PostgreSQL' && cluster === undefined) return undefined;
  const catalogue = await startFaultyCatalogue(cluster?.url);
  const ids = catalogue.owners.map(({ id }) => id);
  const writers = new Map(catalogue.owners.map((owner) => [owner.id, new Writer(owner, ids, new RecordHistory())]));
  const histories = new Map([...writers].map(([id, { history }]) => [id, history]));
  for (const [id, writer] of writers) {
    await writer.save(fixedContacts(id, ids[(ids.indexOf(id) + 1) % ids.length] as string));
    for (let write = 0; write < firstWrites; write += 1) await writer.writeSome(seededRandom(write));
  }
  const isSearchInGraph = async () => (await askGateway(catalogue.gateway.url, hitsQuery, false)).errors === undefined;
  await waitUntil(isSearchInGraph, 60_000, 'search was part of the graph');
  const first = await checkEverything(catalogue, { histories, clock: catalogue.clock, mayFail: () => true });
  const stop = async (): Promise<void> => {
    await catalogue.stop();
    await cluster?.stop();
  };
  if (first.length > 0) {
    await stop();
    throw new Error(`before anything went wrong: ${first.join('\n')}`);
  }
  return { run: (seed) => runSchedule(catalogue, cluster, writers, histories, seed), stop };
}

/** What happens in the schedule of a seed: each fault to each owner in turn, and sometimes another beside it. */
function plan(catalogue: FaultyCatalogue, cluster: PostgresCluster | undefined, seed: number) {
  const random = seededRandom(seed);
  const { owners } = catalogue;
  const possible = faults.filter(({ isPossible }) => isPossible?.({ catalogue, cluster }) ?? true);
  const of = (fault: NamedFault | undefined, place: number) => ({
    fault: fault as NamedFault,
    owner: owners[place % owners.length] as (typeof owners)[number],
  });
  const place = Math.floor(seed / possible.length);
  const main = of(possible[seed % possible.length], place);
  const beside = random.chance(0.3) ? [of(random.pick(besides), place + 1 + random.below(owners.length - 1))] : [];
  return { random, happening: [main, ...beside] };
}

async function runSchedule(
  catalogue: FaultyCatalogue,
  cluster: PostgresCluster | undefined,
  writers: ReadonlyMap<string, Writer>,
  histories: ReadonlyMap<string, RecordHistory>,
  seed: number,
): Promise<Outcome> {
  const start = performance.now();
  const { random, happening } = plan(catalogue, cluster, seed);
  const failing = new Set(
    happening.flatMap(({ fault, owner }) => fault.affected?.({ catalogue, owner }) ?? [owner.id]),
  );
  const { clock, readers: people } = catalogue;
  const knowledge: Knowledge = { histories, clock, mayFail: (server, isLate) => isLate || failing.has(server) };
  const problems = new Set<string>();
  const { url } = catalogue.gateway;
  let isOver = false;
  let [answers, incomplete, late, writes] = [0, 0, 0, 0];

  const read = async (place: number): Promise<void> => {
    const own = seededRandom(place, seed);
    while (!isOver) {
      const some = someIds(knowledge, own);
      const isHits = place === readers;
      const reader = own.chance(0.6) ? everybody : own.pick(people);
      const lateBefore = await catalogue.lateCopies();
      const given = await askGateway(url, isHits ? hitsQuery : recordsQuery(some), own.chance(0.7), reader);
      const answer = {
        ...given,
        areCopiesLate: given.errors !== undefined && (await catalogue.lateCopies()) > lateBefore,
      };
      const found = isHits
        ? problemsOfHits(answer, knowledge, reader)
        : problemsOfRecords(some, answer, knowledge, reader);
      for (const problem of found) problems.add(problem);
      answers += 1;
      if (answer.errors !== undefined) incomplete += 1;
      if (hasLateServer(answer, knowledge)) late += 1;
      await pause(40);
    }
  };
  const happen = async ({ fault, owner }: (typeof happening)[number]): Promise<void> => {
    await pause(random.below(300));
    const writer = writers.get(owner.id) as Writer;
    const scene: Scene = { catalogue, cluster, owner, writer, random };
    await fault.happen(scene);
  };
  const write = async (writer: Writer, place: number): Promise<void> => {
    const own = seededRandom(100 + place, seed);
    writes += await writer.writeUntil(() => isOver, own);
  };

  const working = [
    ...Array.from({ length: readers + 1 }, (_, place) => read(place)),
    ...[...writers.values()].map(write),
  ];
  const failed = (error: Error): void => void problems.add(`the schedule itself failed: ${error.stack}`);
  await Promise.all(happening.map(happen)).catch(failed);
  await pause(random.below(300));
  isOver = true;
  await Promise.all(working).catch(failed);
  for (const problem of await checkEverything(catalogue, knowledge)) problems.add(problem);
  clock.trust();
  return {
    seed,
    what: happening.map(({ fault, owner }) => `${owner.id}: ${fault.name}`).join(', '),
    milliseconds: performance.now() - start,
    answers,
    incomplete,
    late,
    writes,
    problems: [...problems].slice(0, mostShown),
  };
}
