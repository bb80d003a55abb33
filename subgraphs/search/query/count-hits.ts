import type { Database, Viewer } from '../../owner-kit/index.ts';
import { filterFields, matchingEntries, narrow } from './matching-entries.ts';
import type { SearchRequest } from './search-request.ts';

/** How many records a search finds, whatever the page. */
export async function countHits(database: Database, viewer: Viewer, request: SearchRequest): Promise<number> {
  const hits = narrow(matchingEntries(database, viewer, request), request, filterFields);
  const [row] = await hits.count({ count: '*' });
  return Number(row?.count ?? 0);
}
