import { fill, type Texts } from '../language/index.ts';
import type { Search } from './search-address.ts';

/** What a search is called. */
export function searchTitle({ query }: Search, { search }: Texts): string {
  return query ? fill(search.titleFor, { query }) : search.title;
}
