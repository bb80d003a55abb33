export { addSearchPage } from './server/add-search-page.ts';
export type { TilesConfiguration } from './tiles/index.ts';
