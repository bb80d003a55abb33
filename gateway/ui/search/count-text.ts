import type { SearchQuery } from '../generated/operations.ts';
import { type Formats, fill, type Texts } from '../language/index.ts';

type Found = NonNullable<SearchQuery['search']>;

/** How many hits there are. */
export function countText({ totalCount, totalCountIsExact }: Found, { search }: Texts, formats: Formats): string {
  const results = formats.count(search.results, totalCount);
  return totalCountIsExact ? results : fill(search.atLeast, { results });
}
