import { catalogueError, type EntryKind, normaliseFormat } from '../../../catalogue-schema/index.ts';
import { searchQuery } from '../analyser/index.ts';
import { readCursor, sortedBy } from './cursor.ts';
import type { BoundingBox, SearchOrder, SearchRequest } from './search-request.ts';

/** The arguments of `search` as GraphQL hands them over. */
export interface SearchArguments {
  readonly query?: string | null;
  readonly filter?: SearchFilter | null;
  readonly orderBy: SearchOrder;
  readonly first: number;
  readonly after?: string | null;
}

interface SearchFilter {
  readonly kinds?: readonly string[] | null;
  readonly owners?: readonly string[] | null;
  readonly themes?: readonly string[] | null;
  readonly formats?: readonly string[] | null;
  readonly licences?: readonly string[] | null;
  readonly bbox?: BoundingBox | null;
}

const mostHits = 100;
const longestQuery = 1000;
const mostValues = 100;

function fail(message: string): never {
  throw catalogueError('BAD_USER_INPUT', message);
}

export function checkCount(name: string, value: number): number {
  if (value < 1 || value > mostHits) fail(`${name}: expected 1 to ${mostHits}, got ${value}`);
  return value;
}

function checkValues(name: string, values: readonly string[] | null | undefined): readonly string[] {
  const given = values ?? [];
  if (given.length > mostValues) fail(`filter.${name}: expected at most ${mostValues} values, got ${given.length}`);
  const unusable = given.find((value) => /[\0\p{Surrogate}]/u.test(value));
  if (unusable !== undefined) fail(`filter.${name}: expected Unicode text, got ${JSON.stringify(unusable)}`);
  return given;
}

function checkBox(box: BoundingBox): BoundingBox {
  const { west, south, east, north } = box;
  const areDegrees = Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90;
  if (!areDegrees || west > east || south > north) {
    fail(
      `filter.bbox: expected west <= east and south <= north in degrees, got west ${west}, south ${south}, east ${east}, north ${north}`,
    );
  }
  return box;
}

/** A query that is absent or blank asks for everything; one without a word in it, punctuation for example, for nothing. */
function readWords(query: string | null | undefined): string | undefined {
  if (query === null || query === undefined || query.trim() === '') return undefined;
  if (query.length > longestQuery) fail(`query: expected at most ${longestQuery} characters, got ${query.length}`);
  return searchQuery(query);
}

/** @throws BAD_USER_INPUT naming the argument that is not of the form that `search` takes. */
export function readSearchArguments(given: SearchArguments): SearchRequest {
  const { filter, orderBy: order, after } = given;
  const words = readWords(given.query);
  return {
    words,
    filter: {
      kind: checkValues('kinds', filter?.kinds).map((kind) => kind.toLowerCase() as EntryKind),
      owner: checkValues('owners', filter?.owners),
      theme: checkValues('themes', filter?.themes),
      format: checkValues('formats', filter?.formats).map((format) => normaliseFormat(format)?.format ?? ''),
      licence: checkValues('licences', filter?.licences),
    },
    box: filter?.bbox ? checkBox(filter.bbox) : undefined,
    order,
    first: checkCount('first', given.first),
    after:
      after === null || after === undefined
        ? undefined
        : readCursor(after, order, sortedBy(order, words !== undefined)),
  };
}
