import { StartError } from '../catalogue-schema/index.ts';
import type { askSubgraph } from '../gateway/routing/index.ts';
import { CommandFailure } from './output/index.ts';

type Answer = Awaited<ReturnType<typeof askSubgraph>>;

/** Milliseconds that a server has to answer. */
const timeout = 10_000;

/** That a server cannot be used, as the failure of a command. */
export function serverFailure(name: string, url: string, message: string): CommandFailure {
  const fix = 'ask the address with curl for { _service { sdl } }';
  const finding = { code: 'OWNER_UNAVAILABLE', severity: 'error', subgraph: name, line: null, fix } as const;
  return new CommandFailure([{ ...finding, message: `${url}: ${message}` }]);
}

/**
 * Asks a GraphQL server.
 *
 * @param name what the failure names
 * @throws StartError where the address is none, CommandFailure with OWNER_UNAVAILABLE where no GraphQL answer came
 */
export async function askServer(name: string, url: string, query: string): Promise<Answer> {
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw new StartError(`expected an address with http or https, got "${url}"`);
  }
  const { askSubgraph } = await import('../gateway/routing/index.ts');
  return askSubgraph(url, { query, variables: {} }, timeout).catch((error: Error) => {
    throw serverFailure(name, url, error.message);
  });
}
