import type { SubgraphRequest, SubgraphResponse } from '../apollo/index.ts';
import { watchCall } from '../telemetry/index.ts';
import { askSubgraph, type SubgraphFailure } from './ask-subgraph.ts';

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
  #asked = 0;
  #answered = 0;

  constructor(id: string, url: string, timeout: number) {
    this.id = id;
    this.url = url;
    this.timeout = timeout;
  }

  /** Asks the server and keeps in mind how it went. @throws SubgraphFailure */
  async ask(request: SubgraphRequest): Promise<SubgraphResponse> {
    this.#asked += 1;
    try {
      const response = await watchCall(this.id, () => askSubgraph(this.url, request, this.timeout));
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
