import type { Database, Viewer } from '../../owner-kit/index.ts';
import { countFacets, type Facet } from './count-facets.ts';
import { countHits } from './count-hits.ts';
import { writeCursor } from './cursor.ts';
import { type FoundRecord, findHits } from './find-hits.ts';
import { checkCount } from './search-arguments.ts';
import type { FilterField, SearchRequest } from './search-request.ts';

export interface Hit extends Omit<FoundRecord, 'cursor'> {
  readonly cursor: string;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** The fields of a `SearchConnection`: each asks the database only when it is asked for. */
export interface Connection {
  hits(): Promise<readonly Hit[]>;
  pageInfo(): Promise<PageInfo>;
  totalCount(): Promise<number>;
  facets(args: { fields: readonly Uppercase<FilterField>[]; limit: number }): Promise<readonly Facet[]>;
}

export function connection(database: Database, viewer: Viewer, request: SearchRequest): Connection {
  let found: Promise<readonly FoundRecord[]> | undefined;
  const find = (): Promise<readonly FoundRecord[]> => {
    found ??= findHits(database, viewer, request);
    return found;
  };
  const hits = async (): Promise<readonly Hit[]> =>
    (await find()).slice(0, request.first).map((hit) => ({ ...hit, cursor: writeCursor(request.order, hit.cursor) }));
  return {
    hits,
    pageInfo: async () => {
      const page = await hits();
      return {
        hasNextPage: (await find()).length > request.first,
        hasPreviousPage: request.after !== undefined,
        startCursor: page.at(0)?.cursor ?? null,
        endCursor: page.at(-1)?.cursor ?? null,
      };
    },
    totalCount: () => countHits(database, viewer, request),
    facets: async ({ fields, limit }) => {
      checkCount('limit', limit);
      const distinct = [...new Set(fields)].map((field) => field.toLowerCase() as FilterField);
      return distinct.length === 0 ? [] : countFacets(database, viewer, request, distinct, limit);
    },
  };
}
