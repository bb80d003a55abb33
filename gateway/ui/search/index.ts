export { SearchBox } from './box/index.ts';
export { HitList } from './hit-list.tsx';
export {
  type KindWord,
  kindWords,
  readSearch,
  searchAddress,
  searchFilter,
  searchVariables,
} from './search-address.ts';
export { SearchPage } from './search-page.tsx';
