import { setTimeout as sleep } from 'node:timers/promises';
import type { Viewer } from '../../catalogue-schema/viewer/index.ts';
import type { SubgraphRequest, SubgraphResponse } from '../apollo/index.ts';
import { callsRefused, callsRepeated, watchCall } from '../telemetry/index.ts';
import { type AskOptions, askSubgraph, SubgraphFailure } from './ask-subgraph.ts';
import { Bulkhead } from './bulkhead.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { joinFetches } from './join-fetches.ts';
import { type KeptConnections, keepConnections } from './keep-connections.ts';

/** Gives a token with which a server is asked in a viewer's name. */
export type TokenFor = (audience: string, viewer: Viewer) => Promise<string>;

/** What the gateway grants a server. */
export interface ServerLimits {
  /** Milliseconds after which an answer to a client goes out that waits for the server. */
  readonly timeout: number;
  /** Requests at the same time; as many more wait. */
  readonly mostInFlight: number;
}

export interface ParticipantConfiguration extends ServerLimits {
  readonly id: string;
  readonly url: string;
  readonly tokenFor: TokenFor;
  /** For whom tokens are, where that is not the id. */
  readonly audience?: string;
}

/** The share of the time that is the server's. In the rest, the client's answer is put together and goes out. */
const serverShare = 0.9;

/** The share of a server's time in which a connection has to be made. */
const connectShare = 0.5;

/** Milliseconds before a request is sent a second time: at random between these, so that not all come back at once. */
const shortestWait = 20;
const longestWait = 120;

/** An exchange whose time has begun to run. */
type Begun = AskOptions & { readonly since: number };

/** Whether a request may be sent twice. Planned operations are single ones, and say first what they are. */
const isRead = ({ query }: SubgraphRequest): boolean => /^\s*(query\b|\{)/.test(query);

/**
 * A server that takes part in the catalogue, and how it has been doing. A server that fails is left alone for a while,
 * and one that is slow occupies a limited number of requests.
 */
export class Participant {
  readonly id: string;
  readonly url: string;
  lastAnswerAt: Date | null = null;
  /** Why the newest exchange failed, or null where it did not. */
  lastError: string | null = null;
  /** Exchanges that failed so far. */
  failures = 0;
  readonly #configuration: ParticipantConfiguration;
  /** Milliseconds for an exchange. */
  readonly #timeout: number;
  readonly #breaker = new CircuitBreaker();
  readonly #bulkhead: Bulkhead;
  readonly #connections: KeptConnections;
  readonly #join = joinFetches((request, viewer) => this.#askInTurn(request, viewer));
  #asked = 0;
  #answered = 0;
  /** Whether the newest request that failed was late. */
  #isSlow = false;
  /** Whether the newest look was not answered. */
  #isSilent = false;

  constructor(configuration: ParticipantConfiguration) {
    const { id, url, timeout, mostInFlight } = configuration;
    this.id = id;
    this.url = url;
    this.#configuration = configuration;
    this.#timeout = serverShare * timeout;
    this.#bulkhead = new Bulkhead(mostInFlight);
    this.#connections = keepConnections(connectShare * this.#timeout);
  }

  /** When the server is asked again, or null where it is not left alone. */
  get pausedUntil(): Date | null {
    const { milliseconds } = this.#breaker;
    return milliseconds === null ? null : new Date(Date.now() + milliseconds);
  }

  /**
   * Asks the server in a viewer's name.
   *
   * @param context stands for the client's operation, whose fetches may be joined
   * @throws SubgraphFailure, at once where the server is left alone
   */
  ask(request: SubgraphRequest, viewer: Viewer, context: object = {}): Promise<SubgraphResponse> {
    return this.#join(request, viewer, context);
  }

  /**
   * Asks the server, left alone or not, for what anybody may know. Where it answers, it is left alone no more, unless it
   * always answers this and is too slow for requests: then they show when it no longer is.
   *
   * @param viewer in whose name it is asked, for a server that refuses tokens answers no request; without one it is asked
   *   without a token
   * @throws SubgraphFailure
   */
  async look(query: string, viewer?: Viewer): Promise<SubgraphResponse> {
    const { tokenFor, audience = this.id } = this.#configuration;
    const token = viewer && (await tokenFor(audience, viewer));
    try {
      const response = await this.#exchange({ query, variables: {} }, { token, since: performance.now() });
      if (this.#isSilent || !this.#isSlow) this.#breaker.close();
      this.#isSilent = false;
      return response;
    } catch (error) {
      this.#isSilent = true;
      throw error;
    }
  }

  /** Closes the connections to a server that takes no part any more. What is under way is finished. */
  close(): Promise<void> {
    return this.#connections.close();
  }

  /** Closes them at once: for a gateway whom nobody asks any more. */
  destroy(): Promise<void> {
    return this.#connections.destroy();
  }

  /** How often it was asked and answered since this was called last. */
  takeCounts(): { readonly asked: number; readonly answered: number } {
    const counts = { asked: this.#asked, answered: this.#answered };
    this.#asked = 0;
    this.#answered = 0;
    return counts;
  }

  async #askInTurn(request: SubgraphRequest, viewer: Viewer): Promise<SubgraphResponse> {
    const { tokenFor, audience = this.id, mostInFlight } = this.#configuration;
    const since = performance.now();
    if ((this.#breaker.milliseconds ?? 0) > 0) throw this.#leftAlone();
    const token = await tokenFor(audience, viewer);
    if (!(await this.#bulkhead.enter(since + this.#timeout - performance.now()))) {
      throw this.#refusal('full', `too many requests in flight, ${mostInFlight} at the most`);
    }
    try {
      return await this.#breaker.run(
        () => this.#exchangeInTurn(request, { token, since }),
        () => this.#leftAlone(),
      );
    } finally {
      this.#bulkhead.leave();
    }
  }

  /** Only what the server did itself says whether it is slow: a request that was refused meanwhile was never sent. */
  async #exchangeInTurn(request: SubgraphRequest, options: Begun): Promise<SubgraphResponse> {
    try {
      return await this.#exchange(request, options);
    } catch (error) {
      this.#isSlow = (error as SubgraphFailure).isTimeout;
      throw error;
    }
  }

  /** Keeps in mind how an exchange goes. */
  async #exchange(request: SubgraphRequest, options: Begun): Promise<SubgraphResponse> {
    this.#asked += 1;
    try {
      const response = await watchCall(this.id, () => this.#send(request, options));
      this.#answered += 1;
      this.lastAnswerAt = new Date();
      this.lastError = null;
      return response;
    } catch (error) {
      this.failures += 1;
      this.lastError = (error as SubgraphFailure).message;
      throw error;
    }
  }

  /** A read is sent once more where the connection failed, if there is time. */
  async #send(request: SubgraphRequest, options: Begun): Promise<SubgraphResponse> {
    const send = () => askSubgraph(this.url, request, this.#timeout, { ...options, fetch: this.#connections.fetch });
    try {
      return await send();
    } catch (error) {
      const wait = shortestWait + Math.random() * (longestWait - shortestWait);
      const hasTime = performance.now() + wait < options.since + this.#timeout;
      if (!((error as SubgraphFailure).isUnconnected && isRead(request) && hasTime)) throw error;
      callsRepeated.inc({ subgraph: this.id });
      await sleep(wait);
      return send();
    }
  }

  #leftAlone(): SubgraphFailure {
    return this.#refusal('open', `not asked before ${this.pausedUntil?.toISOString()}, because it failed too often`);
  }

  #refusal(reason: 'open' | 'full', message: string): SubgraphFailure {
    callsRefused.inc({ subgraph: this.id, reason });
    return new SubgraphFailure(message);
  }
}
