import { entryKinds, linksSdl, routedSdl } from '../../catalogue-schema/index.ts';
import type { ComposedSubgraph } from '../apollo/index.ts';

/** The subgraphs behind which the owners stand: one for each kind of record, and one for links within a kind. */
export const routedSubgraphs: readonly ComposedSubgraph[] = [
  ...entryKinds.map((kind) => ({ name: `${kind}s`, sdl: routedSdl(kind) })),
  { name: 'links', sdl: linksSdl() },
];
