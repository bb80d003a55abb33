import { isDeepStrictEqual } from 'node:util';
import type { OwnerRecord } from '../../catalogue-schema/index.ts';
import type { ComposedSubgraph } from '../apollo/index.ts';
import { buildSupergraph, extensionOf, routedSubgraphs, type Supergraph } from '../composition/index.ts';
import type { Participant } from '../routing/index.ts';
import type { LastGood } from './last-good.ts';
import { type OwnerDescription, readOwner, readSdl } from './read-participant.ts';

/** An owner that takes part, as far as the gateway knows it. */
export interface Member {
  readonly participant: Participant;
  /** Its statement of itself; only its id until it has been heard for the first time. */
  readonly owner: OwnerRecord | { readonly id: string };
  /** Why its extension is not part of the graph, or null where it is or there is none. */
  readonly extensionProblem: string | null;
}

export interface MembersConfiguration {
  readonly owners: readonly Participant[];
  /** The search server's two subgraphs, `search` and `relations`. */
  readonly search: readonly Participant[];
  readonly directorySdl: string;
  readonly lastGood: LastGood;
  /** Milliseconds between looks at everybody's SDL. */
  readonly lookInterval: number;
  readonly log: (message: string) => void;
}

/**
 * Who takes part. Reads every participant's SDL at start and again from time to time, composes the supergraph from what
 * is known to be good, and tells when it changed: a participant that was down joins when it is up.
 */
export class Members {
  readonly #configuration: MembersConfiguration;
  readonly #descriptions = new Map<string, OwnerDescription>();
  readonly #searchSdls = new Map<string, string>();
  #problems: ReadonlyMap<string, string> = new Map();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(configuration: MembersConfiguration) {
    this.#configuration = configuration;
  }

  get all(): readonly Member[] {
    return this.#configuration.owners.map((participant) => ({
      participant,
      owner: this.#descriptions.get(participant.id)?.owner ?? { id: participant.id },
      extensionProblem: this.#problems.get(participant.id) ?? null,
    }));
  }

  find(id: string): Participant | undefined {
    return this.#configuration.owners.find((owner) => owner.id === id);
  }

  /** The supergraph of everybody who answers now or has answered before. */
  async start(): Promise<string> {
    await this.#look();
    const { supergraphSdl } = this.#compose();
    return supergraphSdl;
  }

  /** Goes on looking, and hands over each new supergraph. */
  watch(onChange: (supergraphSdl: string) => void): void {
    const next = async (): Promise<void> => {
      try {
        if (await this.#look()) onChange(this.#compose().supergraphSdl);
      } catch (error) {
        this.#configuration.log(`the supergraph stays as it is: ${(error as Error).message}`);
      }
      if (!this.#isStopped) this.watch(onChange);
    };
    this.#timer = setTimeout(next, this.#configuration.lookInterval);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** Reads everybody once; answers whether anything is new. */
  async #look(): Promise<boolean> {
    const { owners, search } = this.#configuration;
    const news = await Promise.all([
      ...owners.map((participant) => this.#read(participant, this.#descriptions, readOwner)),
      ...search.map((participant) => this.#read(participant, this.#searchSdls, readSdl)),
    ]);
    return news.includes(true);
  }

  async #read<T>(
    participant: Participant,
    known: Map<string, T>,
    read: (participant: Participant) => Promise<T>,
  ): Promise<boolean> {
    const { lastGood, log } = this.#configuration;
    const { id } = participant;
    try {
      const found = await read(participant);
      if (isDeepStrictEqual(found, known.get(id))) return false;
      known.set(id, found);
      await lastGood.write(id, found);
      return true;
    } catch (error) {
      if (known.has(id)) return false;
      const remembered = await lastGood.read<T>(id);
      if (remembered !== undefined) known.set(id, remembered);
      const instead = remembered === undefined ? 'it joins when it is up' : 'its last good SDL is used';
      if (participant.lastAnswerAt === null && !this.#isStopped) log(`${id}: ${(error as Error).message}; ${instead}`);
      return remembered !== undefined;
    }
  }

  #compose(): Supergraph {
    const problems = new Map<string, string>();
    const extensions: ComposedSubgraph[] = [];
    for (const [name, { sdl }] of [...this.#descriptions].sort(([a], [b]) => a.localeCompare(b))) {
      try {
        const extension = extensionOf(name, sdl);
        if (extension !== null) extensions.push({ name, sdl: extension });
      } catch (error) {
        problems.set(name, (error as Error).message);
      }
    }
    const searchGraphs = [...this.#searchSdls].map(([name, sdl]) => ({ name, sdl }));
    const directory = { name: 'directory', sdl: this.#configuration.directorySdl };
    const supergraph = buildSupergraph([...routedSubgraphs, directory, ...searchGraphs], extensions);
    this.#problems = new Map([...problems, ...supergraph.refused]);
    for (const problem of this.#problems.values()) this.#configuration.log(`extension left out: ${problem}`);
    return supergraph;
  }
}
