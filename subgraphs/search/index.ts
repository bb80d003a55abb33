export { searchGraphSdls } from './schema/index.ts';
export { type RunningSearch, type SearchConfiguration, startSearch } from './start-search.ts';
