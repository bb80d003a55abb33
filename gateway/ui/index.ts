export { addSearchPage } from './server/add-search-page.ts';
export { pageOperations } from './server/page-operations.ts';
export type { TilesConfiguration } from './tiles/index.ts';
