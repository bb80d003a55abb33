import type { RegisteredOwner, Secondment, Snapshot } from '../registry/index.ts';
import { Participant, type ServerLimits, type TokenFor } from '../routing/index.ts';
import { NewsLog, repeat } from '../upkeep/index.ts';
import type { ComposedGraph } from './compose-graph.ts';
import { countUsage } from './count-usage.ts';
import { type GraphConfiguration, GraphInForce } from './graph-in-force.ts';
import { offersEditing } from './offers-editing.ts';
import { ServerLooks } from './server-looks.ts';

/** An owner that is registered, as far as the gateway knows it. */
export interface Member {
  readonly owner: RegisteredOwner;
  /** How its server is reached; null where it has none, or may not take part now. */
  readonly participant: Participant | null;
  /** What is wrong about a server that answers, with its code, or null. */
  readonly serverProblem: string | null;
  /** Why what it adds to the graph is not part of it, or null where it is or there is none. */
  readonly extensionProblem: string | null;
  /** The share of requests that it answered in the last 24 hours, from 0 to 1; null where there were none. */
  readonly availability: number | null;
  /** Whether its records are edited through the catalogue, as its newest SDL says. */
  readonly offersEditing: boolean;
}

export interface MembersConfiguration extends GraphConfiguration {
  /** The search server's two subgraphs, `search` and `relations`. */
  readonly search: readonly Participant[];
  /** What an owner's server is granted. */
  limitsOf(owner: string): ServerLimits;
  readonly tokenFor: TokenFor;
  /** Milliseconds between looks at the registry. */
  readonly registryInterval: number;
  /** Milliseconds between looks at the servers whose SDL is read from them; other owners' are looked at more seldom. */
  readonly lookInterval: number;
  readonly log: (message: string) => void;
}

/**
 * Who takes part, as the registry has it, with how their servers are doing and the graph that is made of their SDLs: an
 * owner joins and leaves while the gateway is running. Who is suspended is so from the next look at the registry on,
 * whatever is being composed.
 */
export class Members {
  readonly #configuration: MembersConfiguration;
  readonly #log: NewsLog;
  readonly #looks: ServerLooks;
  readonly #graph: GraphInForce;
  #snapshot: Snapshot = { revision: 0, owners: [], sdls: [], secondments: [] };
  #participants: ReadonlyMap<string, Participant> = new Map();
  #availability: ReadonlyMap<string, number> = new Map();
  #offering: ReadonlySet<string> = new Set();
  #ends: readonly (() => Promise<void>)[] = [];

  constructor(configuration: MembersConfiguration) {
    this.#configuration = configuration;
    this.#log = new NewsLog(configuration.log);
    this.#looks = new ServerLooks(configuration.registry, this.#log);
    this.#graph = new GraphInForce(configuration, this.#log);
  }

  get all(): readonly Member[] {
    return this.#snapshot.owners.map((owner) => this.#memberOf(owner));
  }

  /** Who is registered under this id. */
  memberOf(id: string): Member | undefined {
    const owner = this.#snapshot.owners.find((one) => one.id === id);
    return owner && this.#memberOf(owner);
  }

  /** What owners let their people do for others now. */
  get secondments(): readonly Secondment[] {
    return this.#snapshot.secondments;
  }

  /** The server of an owner that takes part now. */
  find(id: string): Participant | undefined {
    return this.#participants.get(id);
  }

  /** The supergraph to begin with. */
  async start(): Promise<string> {
    await this.#read();
    await this.#look();
    await this.#read();
    return this.#graph.begin(this.#snapshot);
  }

  /** Goes on looking, and hands over each new supergraph. */
  watch(onChange: (graph: ComposedGraph) => void): void {
    const { registry, registryInterval, lookInterval } = this.#configuration;
    const follow = async (): Promise<void> => {
      if ((await registry.revision()) !== this.#snapshot.revision) await this.#read();
      this.#graph.keepUp(this.#snapshot, onChange);
      this.#log.forget('registry');
    };
    const look = async (): Promise<void> => {
      await this.#look();
      this.#log.forget('looks');
    };
    const unread = ({ message }: Error) => this.#log.say('registry', `the registry could not be read: ${message}`);
    const unkept = ({ message }: Error) => this.#log.say('looks', `what servers answered is not kept: ${message}`);
    this.#ends = [repeat(registryInterval, follow, unread), repeat(lookInterval, look, unkept)];
  }

  /** Ends after a look that is under way. */
  async stop(): Promise<void> {
    this.#log.close();
    await Promise.all([...this.#ends.map((end) => end()), this.#graph.stop()]);
  }

  /** Closes the connections to all servers, once nobody asks the gateway any more. */
  async disconnect(): Promise<void> {
    const servers = [...this.#participants.values(), ...this.#configuration.search];
    await Promise.all(servers.map((server) => server.destroy()));
  }

  #memberOf(owner: RegisteredOwner): Member {
    const { id } = owner;
    const problem = this.#looks.faultOf(id) ?? this.#graph.problemOf(id);
    return {
      owner,
      participant: this.#participants.get(id) ?? null,
      serverProblem: problem && this.#participants.has(id) ? `${problem.code}: ${problem.message}` : null,
      extensionProblem: this.#graph.problemOf(id)?.message ?? null,
      availability: this.#availability.get(id) ?? null,
      offersEditing: this.#offering.has(id),
    };
  }

  async #read(): Promise<void> {
    const { registry, limitsOf, tokenFor } = this.#configuration;
    this.#snapshot = await registry.snapshot();
    this.#offering = new Set(this.#snapshot.sdls.filter(offersEditing).map(({ name }) => name));
    const before = this.#participants;
    this.#participants = new Map(
      this.#snapshot.owners.flatMap(({ id, url, state }) => {
        if (state !== 'active' || url === null) return [];
        const known = before.get(id);
        const participant = known?.url === url ? known : new Participant({ id, url, tokenFor, ...limitsOf(id) });
        return [[id, participant] as const];
      }),
    );
    for (const participant of before.values()) {
      if (this.#participants.get(participant.id) !== participant) participant.close();
    }
  }

  async #look(): Promise<void> {
    const { registry, search, operations } = this.#configuration;
    await this.#looks.look(this.#snapshot, (id) => this.find(id), search);
    this.#availability = await countUsage(registry, operations, [...this.#participants.values()]);
  }
}
