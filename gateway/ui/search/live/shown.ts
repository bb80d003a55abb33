import type { Answer } from '../../ask/index.ts';
import type { SearchQuery } from '../../generated/operations.ts';
import type { Search } from '../search-address.ts';

/** An answer with what it answers. */
export interface Shown {
  readonly search: Search;
  readonly answer: Answer<SearchQuery>;
}
