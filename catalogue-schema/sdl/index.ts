export { linksSdl, mirrorSdl, ownerRootFields, ownerSdl, relationsSdl, routedSdl } from './catalogue-sdls.ts';
export { pruneTypes } from './prune-types.ts';
