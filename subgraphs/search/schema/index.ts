export { copiesContext, copiesSchema } from './copies-schema.ts';
export { relationsContext, relationsSchema } from './relations-schema.ts';
export { searchGraphSdls } from './search-graph-sdls.ts';
export { searchContext, searchSchema } from './search-schema.ts';
