export { SearchBox } from './box/index.ts';
export { HitFacts } from './hit-facts.tsx';
export { HitList } from './hit-list.tsx';
export {
  changed,
  type KindWord,
  kindWords,
  readSearch,
  searchAddress,
  searchFilter,
  searchVariables,
} from './search-address.ts';
export { SearchPage } from './search-page.tsx';
