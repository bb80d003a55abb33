import { Agent, fetch as undiciFetch } from 'undici';

/** A client of one server. */
export interface KeptConnections {
  readonly fetch: typeof fetch;
  /** Closes the connections, each after what is under way on it. Whatever is asked later has new ones. */
  close(): Promise<void>;
  /** Closes them at once: for when nobody waits for an answer any more. */
  destroy(): Promise<void>;
}

/**
 * A client that keeps its connections to one server, and gives up early where none is made. Node's own fetch has one
 * pool for everything, and does not let its time for connecting be set.
 *
 * @param connectTimeout milliseconds
 */
export function keepConnections(connectTimeout: number): KeptConnections {
  // The time of an exchange is limited by who asks.
  const open = () => new Agent({ connect: { timeout: connectTimeout }, headersTimeout: 0, bodyTimeout: 0 });
  let agent = open();
  return {
    fetch: ((url: string, init: object) => undiciFetch(url, { ...init, dispatcher: agent })) as unknown as typeof fetch,
    close: () => {
      const before = agent;
      agent = open();
      return before.close();
    },
    destroy: () => agent.destroy(),
  };
}
