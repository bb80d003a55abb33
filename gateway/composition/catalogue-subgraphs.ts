import { editingSdl, entryKinds, linksSdl, routedSdl } from '../../catalogue-schema/index.ts';
import type { ComposedSubgraph } from '../apollo/index.ts';

/**
 * The subgraphs behind which the owners stand: one for each kind of record, one for links within a kind, and one for
 * what changes records.
 */
export const routedSubgraphs: readonly ComposedSubgraph[] = [
  ...entryKinds.map((kind) => ({ name: `${kind}s`, sdl: routedSdl(kind) })),
  { name: 'links', sdl: linksSdl() },
  { name: 'editing', sdl: editingSdl() },
];
