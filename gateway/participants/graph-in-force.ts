import type { OperationLog } from '../apollo/index.ts';
import { ComposingWorker, type Refusal } from '../composition/index.ts';
import type { Registry, SdlsOfName, Snapshot } from '../registry/index.ts';
import type { NewsLog } from '../upkeep/index.ts';
import { type ComposedGraph, composeGraph, type GraphParts } from './compose-graph.ts';
import { composeInTime, lastGood } from './compose-in-time.ts';

export interface GraphConfiguration {
  readonly registry: Registry;
  readonly directorySdl: string;
  /** What clients ask: the most frequent operations are planned before a new graph is in force. */
  readonly operations: OperationLog;
  /** Milliseconds that composing a graph may take. */
  readonly compositionTimeout: number;
}

/** Operations that are planned ahead, at the most. */
const plannedAhead = 100;

/** Milliseconds until a composition that failed is tried again, where nothing has changed. */
const retryInterval = 10_000;

/** The SDLs of everybody who takes part, and of search. */
function takingPart({ owners, sdls }: Snapshot): readonly SdlsOfName[] {
  const states = new Map(owners.map(({ id, state }) => [id, state]));
  return sdls.filter(({ name }) => (states.get(name) ?? 'active') === 'active');
}

/** Whether an SDL can be composed without a trial: it was part of a graph before, or belongs to the installation. */
function isTriedIn({ owners }: Snapshot): (sdl: SdlsOfName) => boolean {
  const partners = new Set(owners.filter(({ followsServer }) => !followsServer).map(({ id }) => id));
  return ({ name, newest, good }) => newest === good || !partners.has(name);
}

/** Of what a graph is made: equal for two registries from which the same graph comes. */
const keyOf = (sdls: readonly SdlsOfName[]): string => sdls.map(({ name, hash }) => `${name} ${hash}`).join('\n');

/**
 * The graph that is in force. It is composed anew where the SDLs or states of those who take part differ from what it
 * was made of, in a worker and within a time limit; what fails or takes too long leaves it as it is.
 */
export class GraphInForce {
  readonly #configuration: GraphConfiguration;
  readonly #log: NewsLog;
  readonly #composer: ComposingWorker<GraphParts, ComposedGraph>;
  #problems: ReadonlyMap<string, Refusal> = new Map();
  /** Why SDLs took too long to compose, by their hashes. */
  readonly #slow = new Map<string, Refusal>();
  #madeOf = '';
  #failed = { key: '', at: 0 };
  #composing: Promise<void> | undefined;

  constructor(configuration: GraphConfiguration, log: NewsLog) {
    this.#configuration = configuration;
    this.#log = log;
    this.#composer = new ComposingWorker({
      module: new URL('./compose-in-worker.js', import.meta.url),
      limit: configuration.compositionTimeout,
      idleTimeout: 300_000,
    });
  }

  /** Why an owner's newest SDL is not part of the graph. */
  problemOf(id: string): Refusal | undefined {
    return this.#problems.get(id);
  }

  /** The graph to begin with. SDLs that have to be tried come later: none can keep the gateway from starting. */
  async begin(snapshot: Snapshot): Promise<string> {
    const isTried = isTriedIn(snapshot);
    const taking = takingPart(snapshot);
    const tried = taking.filter(isTried);
    const sdls = taking.flatMap((sdl) => (isTried(sdl) ? [sdl] : lastGood(sdl)));
    const graph = composeGraph(this.#partsOf(sdls, snapshot));
    await this.#take(graph.problems, tried);
    if (tried.length === taking.length) this.#madeOf = keyOf(taking);
    return graph.supergraphSdl;
  }

  /** Composes anew where that is needed and not under way, and does not wait for it. */
  keepUp(snapshot: Snapshot, onChange: (graph: ComposedGraph) => void): void {
    const key = keyOf(takingPart(snapshot));
    if (this.#composing !== undefined || key === this.#madeOf) return;
    if (key === this.#failed.key && Date.now() - this.#failed.at < retryInterval) return;
    this.#composing = this.#compose(onChange)
      .then(() => this.#log.forget('supergraph'))
      .catch((error: Error) => {
        this.#failed = { key, at: Date.now() };
        this.#log.say('supergraph', `the supergraph stays as it is: ${error.message}`);
      })
      .finally(() => {
        this.#composing = undefined;
      });
  }

  /** Ends a composition that is under way. */
  async stop(): Promise<void> {
    await this.#composer.stop();
    await this.#composing;
  }

  #partsOf(sdls: readonly SdlsOfName[], { owners }: Snapshot): GraphParts {
    const { directorySdl, operations } = this.#configuration;
    const ids = new Set(owners.map(({ id }) => id));
    return { directorySdl, sdls, owners: ids, operations: operations.mostFrequent(plannedAhead) };
  }

  async #compose(onChange: (graph: ComposedGraph) => void): Promise<void> {
    // Read anew: the composition before has noted which SDLs are good.
    const snapshot = await this.#configuration.registry.snapshot();
    const taking = takingPart(snapshot);
    const isTried = isTriedIn(snapshot);
    const isSlow = (sdl: SdlsOfName): boolean => this.#slow.has(sdl.hash) && !isTried(sdl);
    const sdls = taking.flatMap((sdl) => (isSlow(sdl) ? lastGood(sdl) : [sdl]));
    const compose = (parts: GraphParts) => this.#composer.compose(parts);
    const { graph, slow } = await composeInTime(compose, this.#partsOf(sdls, snapshot), isTried);
    for (const { name, hash } of taking) {
      const error = slow.get(name);
      if (error) this.#slow.set(hash, { code: 'COMPOSITION_TIMEOUT', message: `${name}: ${error.message}` });
    }
    const late = taking.filter(isSlow).map(({ name, hash }) => [name, this.#slow.get(hash) as Refusal] as const);
    await this.#take(new Map([...graph.problems, ...late]), taking);
    onChange(graph);
    this.#madeOf = keyOf(taking);
  }

  /** Takes what became of SDLs. */
  async #take(problems: ReadonlyMap<string, Refusal>, sdls: readonly SdlsOfName[]): Promise<void> {
    this.#problems = problems;
    for (const { name } of sdls) {
      const problem = problems.get(name);
      if (problem === undefined) this.#log.forget(`graph ${name}`);
      else this.#log.say(`graph ${name}`, `left out of the graph: ${problem.code}: ${problem.message}`);
    }
    const notes = sdls.map(({ name, version, hash }) => ({
      name,
      version,
      hash,
      problem: problems.get(name)?.message ?? null,
    }));
    await this.#configuration.registry
      .noteComposition(notes)
      .catch((error: Error) => this.#log.say('composition', `what was composed is not noted: ${error.message}`));
  }
}
