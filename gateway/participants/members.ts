import { isDeepStrictEqual } from 'node:util';
import type { OwnerRecord } from '../../catalogue-schema/index.ts';
import type { Participant } from '../routing/index.ts';
import { composeMembers } from './compose-members.ts';
import type { LastGood } from './last-good.ts';
import { type Description, readOwner, readSearch } from './read-participant.ts';

/** An owner that takes part, as far as the gateway knows it. */
export interface Member {
  readonly participant: Participant;
  /** Its statement of itself; only its id until it has been heard for the first time. */
  readonly owner: OwnerRecord | { readonly id: string };
  /** Why what it adds to the graph is not part of it, or null where it is or there is none. */
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
  /** What each participant said last, in this run or, until it is heard, in an earlier one. */
  readonly #newest = new Map<string, Description>();
  /** SDLs that are or were part of a supergraph. */
  readonly #good = new Map<string, string>();
  readonly #said = new Map<string, string>();
  #problems: ReadonlyMap<string, string> = new Map();
  #timer: NodeJS.Timeout | undefined;
  #look: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(configuration: MembersConfiguration) {
    this.#configuration = configuration;
  }

  get all(): readonly Member[] {
    return this.#configuration.owners.map((participant) => ({
      participant,
      owner: this.#newest.get(participant.id)?.owner ?? { id: participant.id },
      extensionProblem: this.#problems.get(participant.id) ?? null,
    }));
  }

  find(id: string): Participant | undefined {
    return this.#configuration.owners.find((owner) => owner.id === id);
  }

  /** The supergraph of everybody who answers now or has answered before. */
  async start(): Promise<string> {
    const { owners, search, lastGood } = this.#configuration;
    await lastGood.prepare();
    for (const { id } of [...owners, ...search]) {
      const remembered = await lastGood.read<Description>(id);
      if (remembered === undefined) continue;
      this.#newest.set(id, remembered);
      this.#good.set(id, remembered.sdl);
    }
    await this.#readAll();
    return this.#compose();
  }

  /** Goes on looking, and hands over each new supergraph. */
  watch(onChange: (supergraphSdl: string) => void): void {
    const look = async (): Promise<void> => {
      try {
        if (await this.#readAll()) onChange(await this.#compose());
      } catch (error) {
        this.#say('supergraph', `the supergraph stays as it is: ${(error as Error).message}`);
      }
      if (!this.#isStopped) this.watch(onChange);
    };
    this.#timer = setTimeout(() => {
      this.#look = look();
    }, this.#configuration.lookInterval);
  }

  /** Ends after a look that is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#look;
  }

  /** Reads everybody once; answers whether anything is new. */
  async #readAll(): Promise<boolean> {
    const { owners, search } = this.#configuration;
    const news = await Promise.all([
      ...owners.map((participant) => this.#read(participant, readOwner)),
      ...search.map((participant) => this.#read(participant, readSearch)),
    ]);
    return news.includes(true);
  }

  async #read(participant: Participant, read: (participant: Participant) => Promise<Description>): Promise<boolean> {
    const { id } = participant;
    try {
      const found = await read(participant);
      if (isDeepStrictEqual(found, this.#newest.get(id))) return false;
      this.#newest.set(id, found);
      return true;
    } catch (error) {
      const instead = this.#newest.has(id) ? 'its last good SDL is used' : 'it joins when it is up';
      if (participant.lastAnswerAt === null) this.#say(id, `${id}: ${(error as Error).message}; ${instead}`);
      return false;
    }
  }

  async #compose(): Promise<string> {
    const { owners, search, directorySdl, lastGood } = this.#configuration;
    const sdlsOf = (participants: readonly Participant[]) =>
      new Map(
        participants.flatMap(({ id }) => {
          const sdl = this.#newest.get(id)?.sdl;
          return sdl === undefined ? [] : [[id, sdl] as const];
        }),
      );
    const newest = { owners: sdlsOf(owners), search: sdlsOf(search) };
    const { supergraphSdl, problems } = composeMembers(directorySdl, newest, this.#good);
    this.#problems = problems;
    for (const [id, problem] of problems) this.#say(id, `left out of the graph: ${problem}`);
    for (const [id, description] of this.#newest) {
      if (problems.has(id)) continue;
      this.#good.set(id, description.sdl);
      await lastGood.write(id, description).catch((error: Error) => this.#say(id, `${id}: not kept: ${error.message}`));
    }
    return supergraphSdl;
  }

  /** Logs what is new about a participant, not what has been said before. */
  #say(id: string, message: string): void {
    if (this.#isStopped || this.#said.get(id) === message) return;
    this.#said.set(id, message);
    this.#configuration.log(message);
  }
}
