export { contractSchema, contractSdl } from './contract.ts';
export { type ContractFinding, checkContract } from './contract-check/index.ts';
export { type Deadline, deadline } from './deadline.ts';
export { editingFields, editingIn, editingSdl, type OfferedEditing, ownerEditingSdl } from './editing/index.ts';
export {
  type EntryId,
  type EntryKind,
  entryKinds,
  entryUri,
  isOwnerId,
  isRecordType,
  parseEntryId,
  readEntryId,
  typeOfKind,
} from './entry-id.ts';
export { type ErrorExplanation, errorExplanations } from './error-explanations.ts';
export { catalogueError, type ErrorCode, errorCodes } from './errors.ts';
export { type FetchedText, fetchText, TooLongError } from './fetch-text.ts';
export type * from './generated/record-types.ts';
export { boundingBoxOf, checkGeoJson } from './geojson.ts';
export { participantsQuery } from './participants-query.ts';
export { quoted } from './quoted.ts';
export { readWhole } from './read-whole.ts';
export * from './record/index.ts';
export { reservedNames } from './reserved-names.ts';
export { implementScalars, scalarResolvers } from './scalars.ts';
export {
  directivesFrom,
  entityTypes,
  federationLink,
  linksSdl,
  mirrorSdl,
  ownerRootFields,
  ownerSdl,
  pruneTypes,
  recordReferences,
  referenceField,
  referenceKey,
  relationsSdl,
  routedSdl,
} from './sdl/index.ts';
export { StartError } from './start-error.ts';
export * from './vocabularies/index.ts';
