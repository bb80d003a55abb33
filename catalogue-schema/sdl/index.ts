export { linksSdl, mirrorSdl, ownerRootFields, ownerSdl, relationsSdl, routedSdl } from './catalogue-sdls.ts';
export {
  directivesFrom,
  entityTypes,
  federationLink,
  recordReferences,
  referenceField,
  referenceKey,
} from './derive-sdl.ts';
export { pruneTypes } from './prune-types.ts';
