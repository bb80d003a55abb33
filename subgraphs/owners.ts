import { StartError } from '../catalogue-schema/index.ts';
import { lecos } from './lecos/index.ts';
import type { OwnerSubgraph } from './owner-kit/index.ts';
import { stadt } from './stadt/index.ts';
import { stadtwerke } from './stadtwerke/index.ts';
import { verkehrsbetriebe } from './verkehrsbetriebe/index.ts';
import { wasserwerke } from './wasserwerke/index.ts';

/** The owners that this project runs subgraphs for. */
export const owners: readonly OwnerSubgraph[] = [stadt, stadtwerke, verkehrsbetriebe, wasserwerke, lecos];

/** @throws StartError where there is no such owner; the message names those that there are */
export function ownerNamed(name: string | undefined): OwnerSubgraph {
  const found = owners.find(({ owner }) => owner.id === name);
  if (found !== undefined) return found;
  throw new StartError(`owner: expected one of ${owners.map(({ owner }) => owner.id).join(', ')}, got "${name ?? ''}"`);
}
