import { catalogueError, type EntryKind, normaliseFormat } from '../../../catalogue-schema/index.ts';
import { wordsOf } from '../analyser/index.ts';
import { countPositions, type Geometry } from '../areas/index.ts';
import { type BoundingBox, dayOf, type FacetField } from '../inverted-index/index.ts';
import { readCursor } from './cursor.ts';
import { parseQuery } from './parse-query.ts';
import type { Clause, ParsedQuery } from './parsed-query.ts';
import type { Range, SearchOrder, SearchPlace, SearchRequest } from './search-request.ts';

/** The arguments of `search` as GraphQL hands them over. */
export interface SearchArguments {
  readonly query?: string | null;
  readonly filter?: SearchFilter | null;
  readonly orderBy: SearchOrder;
  readonly first: number;
  readonly after?: string | null;
}

type Values = readonly string[] | null | undefined;

interface GivenRange {
  readonly from?: string | Date | null;
  readonly to?: string | Date | null;
}

interface Near {
  readonly longitude: number;
  readonly latitude: number;
  readonly radius?: number | null;
}

interface SearchFilter {
  readonly ids?: Values;
  readonly kinds?: Values;
  readonly owners?: Values;
  readonly publishers?: Values;
  readonly themes?: Values;
  readonly keywords?: Values;
  readonly formats?: Values;
  readonly licences?: Values;
  readonly openLicence?: boolean | null;
  readonly serviceKinds?: Values;
  readonly years?: readonly number[] | null;
  readonly visibilities?: Values;
  readonly highValueCategories?: Values;
  readonly projectStatuses?: Values;
  readonly fundingProgrammes?: Values;
  readonly places?: Values;
  readonly bbox?: BoundingBox | null;
  readonly intersects?: Geometry | null;
  readonly near?: Near | null;
  readonly period?: GivenRange | null;
  readonly issued?: GivenRange | null;
  readonly modified?: GivenRange | null;
}

const mostHits = 100;
const longestQuery = 1000;
/** More words than people type; each is searched for by itself. */
const mostClauses = 32;
const mostValues = 100;
const mostPositions = 2000;

function fail(message: string): never {
  throw catalogueError('BAD_USER_INPUT', message);
}

export function checkCount(name: string, value: number): number {
  if (value < 1 || value > mostHits) fail(`${name}: expected 1 to ${mostHits}, got ${value}`);
  return value;
}

/** Some characters stand for up to 18, which are what is read: `ﷺ` is four words. */
export function checkText(name: string, text: string): string {
  const length = text.length > longestQuery ? text.length : text.normalize('NFKC').length;
  if (length > longestQuery) fail(`${name}: expected at most ${longestQuery} characters, got ${length}`);
  return text;
}

function checkValues(name: string, values: Values): readonly string[] {
  const given = values ?? [];
  if (given.length > mostValues) fail(`filter.${name}: expected at most ${mostValues} values, got ${given.length}`);
  const unusable = given.find((value) => /[\0\p{Surrogate}]/u.test(value));
  if (unusable !== undefined) fail(`filter.${name}: expected Unicode text, got ${JSON.stringify(unusable)}`);
  return given;
}

/** Names of places, each no longer than a query may be. */
function checkNames(values: Values): readonly string[] {
  const names = checkValues('places', values);
  for (const name of names) {
    const words = new Set(wordsOf(checkText('filter.places', name))).size;
    if (words > mostClauses) fail(`filter.places: expected at most ${mostClauses} different words, got ${words}`);
  }
  return names;
}

const areDegrees = (longitude: number, latitude: number): boolean =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

function checkBox(box: BoundingBox): BoundingBox {
  const { west, south, east, north } = box;
  if (!areDegrees(west, south) || !areDegrees(east, north) || west > east || south > north) {
    fail(
      `filter.bbox: expected west <= east and south <= north in degrees, got west ${west}, south ${south}, east ${east}, north ${north}`,
    );
  }
  return box;
}

function checkNear(near: Near): Pick<SearchPlace, 'near' | 'radius'> {
  const { longitude, latitude, radius } = near;
  if (!areDegrees(longitude, latitude)) {
    fail(`filter.near: expected degrees, got longitude ${longitude}, latitude ${latitude}`);
  }
  if (radius === null || radius === undefined) return { near };
  if (radius < 0) fail(`filter.near.radius: expected metres, 0 or more, got ${radius}`);
  return { near, radius };
}

function checkGeometry(geometry: Geometry): Geometry {
  const positions = countPositions(geometry);
  if (positions > mostPositions) {
    fail(`filter.intersects: expected at most ${mostPositions} positions, got ${positions}`);
  }
  return geometry;
}

function checkPlace({ bbox, intersects, near, places }: SearchFilter): SearchPlace {
  return {
    names: checkNames(places),
    ...(bbox ? { box: checkBox(bbox) } : {}),
    ...(intersects ? { intersects: checkGeometry(intersects) } : {}),
    ...(near ? checkNear(near) : {}),
  };
}

function checkRange(
  name: string,
  range: GivenRange | null | undefined,
  read: (time: string) => number,
): Range | undefined {
  if (!range || (!range.from && !range.to)) return undefined;
  const [from, to] = [range.from, range.to].map((end) => (end ? read(new Date(end).toISOString()) : undefined));
  if (from !== undefined && to !== undefined && from > to) {
    fail(`filter.${name}: expected from <= to, got from ${range.from} to ${range.to}`);
  }
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

const sizeOf = (clause: Clause): number => (clause.type === 'phrase' ? clause.words.length : 1);

/** A query that is absent or blank asks for everything; one without a word in it, punctuation for example, for nothing. */
function readQuery(query: string | null | undefined): ParsedQuery | undefined {
  if (query === null || query === undefined || query.trim() === '') return undefined;
  const parsed = parseQuery(checkText('query', query));
  const count = [...parsed.required, ...parsed.excluded].reduce((sum, clause) => sum + sizeOf(clause), 0);
  if (count > mostClauses) fail(`query: expected at most ${mostClauses} different words, got ${count}`);
  return parsed;
}

function readFacets(filter: SearchFilter): ReadonlyMap<FacetField, readonly string[]> {
  const { openLicence } = filter;
  const lowerCase = (kinds: readonly string[]): EntryKind[] => kinds.map((kind) => kind.toLowerCase() as EntryKind);
  const formats = checkValues('formats', filter.formats).map((format) => normaliseFormat(format)?.format ?? '');
  return new Map<FacetField, readonly string[]>([
    ['kind', lowerCase(checkValues('kinds', filter.kinds))],
    ['owner', checkValues('owners', filter.owners)],
    ['publisher', checkValues('publishers', filter.publishers)],
    ['theme', checkValues('themes', filter.themes)],
    ['keyword', checkValues('keywords', filter.keywords)],
    ['format', formats],
    ['licence', checkValues('licences', filter.licences)],
    ['open_licence', openLicence === null || openLicence === undefined ? [] : [String(openLicence)]],
    ['service_kind', checkValues('serviceKinds', filter.serviceKinds)],
    ['year', checkValues('years', filter.years?.map(String))],
    ['visibility', checkValues('visibilities', filter.visibilities)],
    ['high_value_category', checkValues('highValueCategories', filter.highValueCategories)],
    ['project_status', checkValues('projectStatuses', filter.projectStatuses)],
    ['funding_programme', checkValues('fundingProgrammes', filter.fundingProgrammes)],
  ]);
}

/** @throws BAD_USER_INPUT naming the argument that is not of the form that `search` takes. */
export function readSearchArguments(given: SearchArguments): SearchRequest {
  const { orderBy: order, after } = given;
  const filter = given.filter ?? {};
  const place = checkPlace(filter);
  if (order === 'DISTANCE' && place.near === undefined) fail('orderBy: expected filter.near with DISTANCE, got none');
  return {
    query: readQuery(given.query),
    ids: checkValues('ids', filter.ids),
    filter: readFacets(filter),
    place,
    modified: checkRange('modified', filter.modified, Date.parse),
    issued: checkRange('issued', filter.issued, dayOf),
    period: checkRange('period', filter.period, dayOf),
    order,
    first: checkCount('first', given.first),
    after: after === null || after === undefined ? undefined : readCursor(after, order),
  };
}
