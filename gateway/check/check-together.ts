import { parse } from 'graphql';
import type { ContractFinding } from '../../catalogue-schema/index.ts';
import { type ComposedSubgraph, composeSupergraph, publicSchema } from '../apollo/index.ts';
import { collisionsWith, composeCatalogue, enterClaims, extensionOf } from '../composition/index.ts';
import { checkClients } from './check-clients.ts';
import { coordinateLines, lineAround, lineNamedIn } from './coordinate-lines.ts';
import type { SubgraphCheck } from './subgraph-check.ts';

const extensionsOf = (owners: readonly ComposedSubgraph[]): readonly ComposedSubgraph[] =>
  owners.flatMap(({ name, sdl }) => {
    const extension = extensionOf(name, sdl);
    return extension === null ? [] : [{ name, sdl: extension }];
  });

/**
 * How an SDL that is sound by itself goes with everybody else's. Each step looks only at what the one before it left
 * standing: collisions, then the composition, then clients.
 */
export async function checkTogether(check: SubgraphCheck): Promise<readonly ContractFinding[]> {
  const { name, sdl, others, own, operations } = check;
  const lines = coordinateLines(parse(sdl));
  const before = composeCatalogue(own, others);
  const standing = extensionsOf(others.filter((other) => other.name !== name && !before.refused.has(other.name)));
  const mine = extensionsOf([{ name, sdl }]);

  const claims = enterClaims(new Map(), [...own, ...standing]);
  const collisions = mine.flatMap((extension) => collisionsWith(claims, extension.sdl));
  if (collisions.length > 0) {
    return collisions.map(({ claim, by }) => ({
      code: 'EXTENSION_COLLIDES',
      severity: 'error',
      line: lines.get(claim) ?? null,
      message: `${claim} is already defined by ${by}`,
      fix: `give ${claim} another name`,
    }));
  }

  const composition = composeSupergraph([...own, ...standing, ...mine]);
  if (!composition.ok) {
    return composition.problems.map((problem) => ({
      code: 'COMPOSITION_FAILED',
      severity: 'error',
      line: lineNamedIn(problem, lines),
      message: problem.replace(/\s+/g, ' '),
      fix: 'make the types and directives that the message names agree',
    }));
  }

  if (operations.length === 0) return [];
  const after = publicSchema(composition.supergraphSdl);
  const breaks = await checkClients(publicSchema(before.supergraphSdl), after, operations);
  return breaks.map(({ coordinate, message }) => ({
    code: 'CLIENT_BREAKS',
    severity: 'error',
    line: coordinate === null ? null : lineAround(coordinate, lines),
    message,
    fix: 'keep it, marked @deprecated, until nobody asks for it',
  }));
}
