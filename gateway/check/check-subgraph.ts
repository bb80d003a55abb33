import { checkAlone } from './check-alone.ts';
import { checkInTime } from './check-in-time.ts';
import type { Finding } from './finding.ts';
import type { SubgraphCheck } from './subgraph-check.ts';

/**
 * What would keep an owner's SDL from being taken, before anything changes: whether it holds the contract, is a subgraph
 * with an extension that the gateway can take, collides with nobody, composes with all others and breaks no client.
 * Nothing is asked of anybody. An error in an early step leaves later ones unanswered; `checkAnswers` tells which.
 *
 * @param limit milliseconds for what is composed, as a running gateway has where nothing is said
 * @returns empty, or only warnings, where it can be published
 */
export async function checkSubgraph(check: SubgraphCheck, limit = 30_000): Promise<readonly Finding[]> {
  const { name, sdl } = check;
  const alone = checkAlone(name, sdl);
  const isSound = alone.every(({ code, severity }) => severity === 'warning' || code.startsWith('CONTRACT_'));
  const together = isSound ? await checkInTime(check, limit) : [];
  return [...alone, ...together].map((finding) => ({ ...finding, subgraph: name }));
}
