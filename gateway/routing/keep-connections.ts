import { Agent, fetch as undiciFetch } from 'undici';

/**
 * A client that keeps its connections to one server, and gives up early where none is made. Node's own fetch has one
 * pool for everything, and does not let its time for connecting be set.
 *
 * @param connectTimeout milliseconds
 */
export function keepConnections(connectTimeout: number): typeof fetch {
  // The time of an exchange is limited by who asks.
  const dispatcher = new Agent({ connect: { timeout: connectTimeout }, headersTimeout: 0, bodyTimeout: 0 });
  return ((url: string, init: object) => undiciFetch(url, { ...init, dispatcher })) as unknown as typeof fetch;
}
