import { StartError } from '../../catalogue-schema/index.ts';
import { publicViewer } from '../../catalogue-schema/viewer/index.ts';
import type { RegisteredOwner, Registry, Snapshot } from '../registry/index.ts';
import { type Participant, SubgraphFailure } from '../routing/index.ts';
import type { NewsLog } from '../upkeep/index.ts';
import { askWhetherUp, describedDifferently, type Look, readOwner, readSearch } from './read-participant.ts';
import { ServerFault } from './server-fault.ts';

/** Every how manieth round also goes to owners that publish their SDL: it tells whether they are up. */
const seldom = 5;

/** Every how manieth round reads anew what a server said before; others only ask whether it is up. */
const thorough = 15;

/** How a server was last read. */
interface Reading {
  readonly round: number;
  /** The exchanges that had failed until then: after one more it may have been started anew. */
  readonly failures: number;
}

/**
 * Looks at servers, in rounds: what an owner says of itself and the SDLs of the installation's servers go to the
 * registry, and what is wrong about a server that answers is kept in mind. Statements and SDLs are read where a server
 * is new, has failed meanwhile or has something wrong about it, and every now and then; else a short question will do.
 */
export class ServerLooks {
  readonly #registry: Registry;
  readonly #log: NewsLog;
  readonly #faults = new Map<string, ServerFault>();
  readonly #readings = new WeakMap<Participant, Reading>();
  readonly #known = new WeakSet<Participant>();
  #round = 0;

  constructor(registry: Registry, log: NewsLog) {
    this.#registry = registry;
    this.#log = log;
  }

  /** What the newest look has found wrong about a server that answers. */
  faultOf(id: string): ServerFault | undefined {
    return this.#faults.get(id);
  }

  /**
   * Looks at all whose turn it is, in the public's name: one that refuses the gateway's tokens is not up.
   *
   * @param find the server of an owner that takes part
   */
  async look(
    snapshot: Snapshot,
    find: (id: string) => Participant | undefined,
    search: readonly Participant[],
  ): Promise<void> {
    const isSeldom = this.#round % seldom === 0;
    const owners = snapshot.owners.flatMap((owner) => {
      const server = find(owner.id);
      if (server === undefined || !(owner.followsServer || isSeldom || !this.#known.has(server))) return [];
      return [this.#visit(server, snapshot, (look) => this.#readOwner(owner, look, snapshot))];
    });
    const others = search.map((server) =>
      this.#visit(server, snapshot, async (look) => this.#note(server.id, await readSearch(look), snapshot)),
    );
    await Promise.all([...owners, ...others]);
    this.#round += 1;
  }

  async #visit(server: Participant, { sdls }: Snapshot, read: (look: Look) => Promise<void>): Promise<void> {
    const { id, failures } = server;
    this.#known.add(server);
    // While the gateway is starting, servers cannot fetch the keys of its tokens.
    const viewer = this.#round === 0 ? undefined : publicViewer;
    const look: Look = (query) => server.look(query, viewer);
    try {
      if (!this.#isToBeRead(server)) return await askWhetherUp(look);
      await read(look);
      this.#readings.set(server, { round: this.#round, failures });
      this.#faults.delete(id);
      this.#log.forget(id);
    } catch (error) {
      if (error instanceof ServerFault) {
        this.#faults.set(id, error);
        this.#log.say(id, `${id}: ${error.code}: ${error.message}`);
      } else if (!(error instanceof SubgraphFailure)) {
        this.#log.say(id, `${id}: what it says could not be kept: ${(error as Error).message}`);
      } else if (server.lastAnswerAt === null) {
        const instead = sdls.some(({ name }) => name === id) ? 'its last good SDL is used' : 'it joins when it is up';
        this.#log.say(id, `${id}: ${error.message}; ${instead}`);
      }
    }
  }

  #isToBeRead(server: Participant): boolean {
    const last = this.#readings.get(server);
    if (last === undefined || last.failures !== server.failures || this.#faults.has(server.id)) return true;
    return this.#round - last.round >= thorough;
  }

  async #readOwner(owner: RegisteredOwner, look: Look, snapshot: Snapshot): Promise<void> {
    const published = snapshot.sdls.find(({ name }) => name === owner.id)?.newest ?? '';
    const { statement, sdl } = await readOwner(look, owner.id, owner.followsServer ? undefined : published);
    if (describedDifferently(owner, statement)) {
      await this.#registry.describe(statement).catch((error: Error) => {
        throw error instanceof StartError ? new ServerFault('STATEMENT_REFUSED', error.message) : error;
      });
    }
    if (owner.followsServer) await this.#note(owner.id, sdl, snapshot);
  }

  async #note(name: string, sdl: string, { sdls }: Snapshot): Promise<void> {
    if (sdls.find((known) => known.name === name)?.newest !== sdl) await this.#registry.noteSdl({ name, sdl });
  }
}
