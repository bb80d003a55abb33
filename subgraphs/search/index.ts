export {
  type Area,
  type AreaKind,
  type AreaReading,
  type AreaSaving,
  areaKindOf,
  formatAreasSummary,
  readAreas,
} from './areas/index.ts';
export { feedTokens } from './follow/index.ts';
export { searchGraphSdls } from './schema/index.ts';
export { openSearchOperations } from './search-operations.ts';
export { type RunningSearch, type SearchConfiguration, startSearch } from './start-search.ts';
