export { addSearchPage } from './server/add-search-page.ts';
