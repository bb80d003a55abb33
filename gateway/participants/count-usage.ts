import type { OperationLog } from '../apollo/index.ts';
import type { Registry } from '../registry/index.ts';
import type { Participant } from '../routing/index.ts';

/**
 * Writes down what clients have asked and how servers have answered since it was called last.
 *
 * @returns the share of requests that each owner answered in the last 24 hours, from 0 to 1
 */
export async function countUsage(
  registry: Registry,
  operations: OperationLog,
  servers: readonly Participant[],
): Promise<ReadonlyMap<string, number>> {
  await registry.recordOperations(operations.takeNews());
  const counted = servers.map((server) => ({ owner: server.id, ...server.takeCounts() }));
  await registry.countExchanges(counted.filter(({ asked }) => asked > 0));
  const exchanges = await registry.exchanges();
  return new Map(exchanges.map(({ owner, asked, answered }) => [owner, answered / asked]));
}
