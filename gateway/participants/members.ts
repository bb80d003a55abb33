import type { OperationLog } from '../apollo/index.ts';
import type { RegisteredOwner, Registry, Snapshot } from '../registry/index.ts';
import { Participant } from '../routing/index.ts';
import { type ComposedGraph, composeGraph, type GraphParts } from './compose-graph.ts';
import { GraphComposer } from './graph-composer.ts';
import { describedDifferently, readOwner, readSearch } from './read-participant.ts';

/** An owner that is registered, as far as the gateway knows it. */
export interface Member {
  readonly owner: RegisteredOwner;
  /** How its server is reached; null where it has none, or may not take part now. */
  readonly participant: Participant | null;
  /** Why what it adds to the graph is not part of it, or null where it is or there is none. */
  readonly extensionProblem: string | null;
  /** The share of requests that it answered in the last 24 hours, from 0 to 1; null where there were none. */
  readonly availability: number | null;
}

export interface MembersConfiguration {
  readonly registry: Registry;
  /** The search server's two subgraphs, `search` and `relations`. */
  readonly search: readonly Participant[];
  readonly directorySdl: string;
  /** What clients ask: the most frequent operations are planned before a new graph is in force. */
  readonly operations: OperationLog;
  /** Milliseconds that an owner has for an answer. */
  readonly timeout: number;
  /** Milliseconds between looks at the registry. */
  readonly registryInterval: number;
  /** Milliseconds between looks at the servers whose SDL is read from them; other owners' are looked at more seldom. */
  readonly lookInterval: number;
  readonly log: (message: string) => void;
}

/** Operations that are planned ahead, at the most. */
const plannedAhead = 100;

/** Every how manieth look also goes to owners that publish their SDL: it tells whether they are up. */
const seldom = 5;

/**
 * Who takes part. Reads the registry, looks from time to time at everybody's server, composes the supergraph from the
 * SDLs that are published and fit, and tells when it changed: an owner joins and leaves while the gateway is running.
 */
export class Members {
  readonly #configuration: MembersConfiguration;
  #snapshot: Snapshot = { revision: 0, owners: [], sdls: [] };
  #participants: ReadonlyMap<string, Participant> = new Map();
  #problems: ReadonlyMap<string, string> = new Map();
  #availability: ReadonlyMap<string, number> = new Map();
  readonly #composer = new GraphComposer();
  readonly #said = new Map<string, string>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #running: Promise<unknown> = Promise.resolve();
  /** The revision that the graph in force was made of. */
  #inForce = 0;
  #looks = 0;
  #isStopped = false;

  constructor(configuration: MembersConfiguration) {
    this.#configuration = configuration;
  }

  get all(): readonly Member[] {
    return this.#snapshot.owners.map((owner) => ({
      owner,
      participant: this.#participants.get(owner.id) ?? null,
      extensionProblem: this.#problems.get(owner.id) ?? null,
      availability: this.#availability.get(owner.id) ?? null,
    }));
  }

  /** The server of an owner that takes part now. */
  find(id: string): Participant | undefined {
    return this.#participants.get(id);
  }

  /** The supergraph of everybody who takes part. */
  async start(): Promise<string> {
    await this.#read();
    await this.#look();
    await this.#read();
    const { supergraphSdl } = await this.#compose(async (parts) => composeGraph(parts));
    this.#inForce = this.#snapshot.revision;
    return supergraphSdl;
  }

  /** Goes on looking, and hands over each new supergraph. */
  watch(onChange: (graph: ComposedGraph) => void): void {
    const { registry, registryInterval, lookInterval } = this.#configuration;
    this.#repeat(registryInterval, async () => {
      if ((await registry.revision()) === this.#inForce) return;
      await this.#read();
      const { revision } = this.#snapshot;
      onChange(await this.#compose((parts) => this.#composer.compose(parts)));
      this.#inForce = revision;
    });
    this.#repeat(lookInterval, () => this.#look());
  }

  /** Ends after a look that is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await this.#running;
    await this.#composer.stop();
  }

  /** What fails is told and tried again: what is in force stays in force. */
  #repeat(interval: number, action: () => Promise<void>): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      const ended = action().catch((error: Error) =>
        this.#say('supergraph', `the supergraph stays as it is: ${error.message}`),
      );
      this.#running = Promise.all([this.#running, ended]);
      ended.then(() => {
        if (!this.#isStopped) this.#repeat(interval, action);
      });
    }, interval);
    this.#timers.add(timer);
  }

  async #read(): Promise<void> {
    const { registry, timeout } = this.#configuration;
    this.#snapshot = await registry.snapshot();
    const before = this.#participants;
    this.#participants = new Map(
      this.#snapshot.owners.flatMap(({ id, url, state }) => {
        if (state !== 'active' || url === null) return [];
        const known = before.get(id);
        return [[id, known?.url === url ? known : new Participant(id, url, timeout)] as const];
      }),
    );
  }

  /** Looks at everybody's server: what is new about it goes to the registry, and how it answers is counted. */
  async #look(): Promise<void> {
    const { search } = this.#configuration;
    const isSeldom = this.#looks % seldom === 0;
    this.#looks += 1;
    const looked = this.#snapshot.owners.filter(({ followsServer }) => followsServer || isSeldom);
    await Promise.all([
      ...looked.map((owner) => this.#lookAtOwner(owner)),
      ...search.map((server) => this.#lookAtSearch(server)),
    ]);
    await this.#count();
  }

  async #lookAtOwner(owner: RegisteredOwner): Promise<void> {
    const { registry } = this.#configuration;
    const participant = this.#participants.get(owner.id);
    if (participant === undefined) return;
    await this.#try(participant, async () => {
      const found = await readOwner(participant, owner.followsServer);
      if (describedDifferently(owner, found.statement)) await registry.describe(found.statement);
      if (found.sdl !== undefined) await this.#note(owner.id, found.sdl);
    });
  }

  #lookAtSearch(server: Participant): Promise<void> {
    return this.#try(server, async () => this.#note(server.id, await readSearch(server)));
  }

  async #note(name: string, sdl: string): Promise<void> {
    const known = this.#snapshot.sdls.find((one) => one.name === name);
    if (known?.newest !== sdl) await this.#configuration.registry.noteSdl({ name, sdl });
  }

  async #try(participant: Participant, look: () => Promise<void>): Promise<void> {
    const { id } = participant;
    try {
      await look();
    } catch (error) {
      const isKnown = this.#snapshot.sdls.some(({ name }) => name === id);
      const instead = isKnown ? 'its last good SDL is used' : 'it joins when it is up';
      if (participant.lastAnswerAt === null) this.#say(id, `${id}: ${(error as Error).message}; ${instead}`);
    }
  }

  async #count(): Promise<void> {
    const { registry, operations } = this.#configuration;
    await registry.recordOperations(operations.takeNews());
    const counted = [...this.#participants.values()].map((participant) => ({
      owner: participant.id,
      ...participant.takeCounts(),
    }));
    await registry.countExchanges(counted.filter(({ asked }) => asked > 0));
    const exchanges = await registry.exchanges();
    this.#availability = new Map(exchanges.map(({ owner, asked, answered }) => [owner, answered / asked]));
  }

  async #compose(compose: (parts: GraphParts) => Promise<ComposedGraph>): Promise<ComposedGraph> {
    const { directorySdl, operations, registry } = this.#configuration;
    const { owners, sdls } = this.#snapshot;
    const states = new Map(owners.map(({ id, state }) => [id, state]));
    const taking = sdls.filter(({ name }) => (states.get(name) ?? 'active') === 'active');
    const graph = await compose({
      directorySdl,
      sdls: taking,
      owners: new Set(states.keys()),
      operations: operations.mostFrequent(plannedAhead),
    });
    const { problems } = graph;
    this.#problems = problems;
    for (const [id, problem] of problems) this.#say(id, `left out of the graph: ${problem}`);
    await registry
      .noteComposition(
        taking.map(({ name, version, hash }) => ({ name, version, hash, problem: problems.get(name) ?? null })),
      )
      .catch((error: Error) => this.#say('registry', `what was composed is not noted: ${error.message}`));
    return graph;
  }

  /** Logs what is new about a participant, not what has been said before. */
  #say(id: string, message: string): void {
    if (this.#isStopped || this.#said.get(id) === message) return;
    this.#said.set(id, message);
    this.#configuration.log(message);
  }
}
