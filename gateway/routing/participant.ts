import type { Viewer } from '../../catalogue-schema/viewer/index.ts';
import type { SubgraphRequest, SubgraphResponse } from '../apollo/index.ts';
import { watchCall } from '../telemetry/index.ts';
import { askSubgraph, type SubgraphFailure } from './ask-subgraph.ts';

/** Gives a token with which a server is asked in a viewer's name. */
export type TokenFor = (audience: string, viewer: Viewer) => Promise<string>;

/** A server that takes part in the catalogue, and how it has been doing. */
export class Participant {
  readonly id: string;
  readonly url: string;
  readonly timeout: number;
  lastAnswerAt: Date | null = null;
  /** Why the newest exchange failed, or null where it did not. */
  lastError: string | null = null;
  /** Exchanges that failed so far. */
  failures = 0;
  readonly #tokenFor: TokenFor;
  readonly #audience: string;
  #asked = 0;
  #answered = 0;

  /** @param audience for whom tokens are, where that is not the id */
  constructor(id: string, url: string, timeout: number, tokenFor: TokenFor, audience = id) {
    this.id = id;
    this.url = url;
    this.timeout = timeout;
    this.#tokenFor = tokenFor;
    this.#audience = audience;
  }

  /**
   * Asks the server and keeps in mind how it went.
   *
   * @param viewer null where anybody may know what is asked: that is asked without a token
   * @throws SubgraphFailure
   */
  async ask(request: SubgraphRequest, viewer: Viewer | null): Promise<SubgraphResponse> {
    const token = viewer === null ? undefined : await this.#tokenFor(this.#audience, viewer);
    this.#asked += 1;
    try {
      const response = await watchCall(this.id, () => askSubgraph(this.url, request, this.timeout, token));
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

  /** How often it was asked and answered since this was called last. */
  takeCounts(): { readonly asked: number; readonly answered: number } {
    const counts = { asked: this.#asked, answered: this.#answered };
    this.#asked = 0;
    this.#answered = 0;
    return counts;
  }
}
