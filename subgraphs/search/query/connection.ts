import type { EntryKind, Label } from '../../../catalogue-schema/index.ts';
import { type Database, rowsOf, type Viewer } from '../../owner-kit/index.ts';
import { sortKey } from '../analyser/index.ts';
import { type Area, areasNamed } from '../areas/index.ts';
import { type FacetField, facetFields, type InvertedIndex } from '../inverted-index/index.ts';
import { countFacets } from './count-facets.ts';
import { writeCursor } from './cursor.ts';
import { didYouMean } from './did-you-mean.ts';
import { facetLabel } from './facet-label.ts';
import { type FoundRecord, findHits, type HitPage } from './find-hits.ts';
import { type Highlight, highlightsOf } from './highlight.ts';
import { possibleNames } from './place-names.ts';
import { checkCount, readSearchArguments, type SearchArguments } from './search-arguments.ts';
import type { KnownAreas, SearchRequest } from './search-request.ts';
import { selectEntries } from './select-entries.ts';
import type { Matching } from './text-match.ts';

export interface Hit extends Omit<FoundRecord, 'cursor'> {
  readonly cursor: string;
  highlights(): readonly Highlight[];
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

interface FacetValue {
  readonly value: string;
  readonly count: number;
  label(args: { language: 'DE' | 'EN' }): string;
}

interface Facet {
  readonly field: Uppercase<FacetField>;
  readonly values: readonly FacetValue[];
}

/** The fields of a `SearchConnection`: each is worked out only when it is asked for. */
export interface Connection {
  readonly totalCount: number;
  readonly totalCountIsExact: boolean;
  readonly matching: Matching;
  readonly didYouMean: string | null;
  edges(): Promise<readonly Hit[]>;
  pageInfo(): Promise<PageInfo>;
  facets(args: { fields?: readonly Uppercase<FacetField>[] | null; limit: number }): Promise<readonly Facet[]>;
}

/** What a search is asked of. */
export interface Searched {
  readonly database: Database;
  readonly index: InvertedIndex;
  readonly viewer: Viewer;
}

/** The areas that are named in the filter or may be named in the words, looked up all at once. */
async function knownAreas(database: Database, { place, query }: SearchRequest): Promise<KnownAreas> {
  const names = [...place.names, ...possibleNames(query)];
  const known = new Map<string, Area[]>();
  for (const area of names.length === 0 ? [] : await areasNamed(database, names)) {
    const key = sortKey(area.name);
    known.set(key, [...(known.get(key) ?? []), area]);
  }
  return new Map(known.size === 0 ? [] : names.map((name) => [name, known.get(sortKey(name)) ?? []]));
}

async function ownerNames({ knex, schema }: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf<{ id: string; name: string | null }>(knex.raw('select id, name from ??.owner', [schema]));
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}

/** A facet's value as the filter takes it. */
function filterValue(field: FacetField, value: string): string {
  return field === 'kind' ? (value.toUpperCase() as Uppercase<EntryKind>) : value;
}

const languages = { DE: 'de', EN: 'en' } as const satisfies Record<string, keyof Label>;

/** Searches. @throws BAD_USER_INPUT */
export async function connection({ database, index, viewer }: Searched, args: SearchArguments): Promise<Connection> {
  const request = readSearchArguments(args);
  const [visible, areas] = await Promise.all([
    index.audiences.visible(database, viewer),
    knownAreas(database, request),
  ]);
  const selection = await selectEntries(database, index, visible, request, areas);
  const { text } = selection;
  let found: Promise<HitPage> | undefined;
  const find = (): Promise<HitPage> => {
    found ??= findHits(database, viewer, selection, request);
    return found;
  };
  const edges = async (): Promise<readonly Hit[]> =>
    (await find()).hits.map((hit) => ({
      ...hit,
      cursor: writeCursor(request.order, hit.cursor),
      highlights: () => highlightsOf(hit, index.vocabulary, text),
    }));
  return {
    totalCount: selection.slots.length,
    totalCountIsExact: selection.isExact,
    matching: text?.matching ?? 'ALL',
    didYouMean: text === undefined ? null : didYouMean(args.query ?? '', text),
    edges,
    pageInfo: async () => {
      const page = await edges();
      return {
        hasNextPage: (await find()).hasMore,
        hasPreviousPage: request.after !== undefined,
        startCursor: page.at(0)?.cursor ?? null,
        endCursor: page.at(-1)?.cursor ?? null,
      };
    },
    facets: async ({ fields, limit }) => {
      checkCount('limit', limit);
      const asked = fields?.map((field) => field.toLowerCase() as FacetField) ?? facetFields;
      const distinct = [...new Set(asked)];
      const names = distinct.includes('owner') ? await ownerNames(database) : new Map<string, string>();
      const counts = countFacets(selection, distinct, limit);
      return distinct.map((field) => ({
        field: field.toUpperCase() as Uppercase<FacetField>,
        values: (counts.get(field) ?? []).map(({ value, count }) => ({
          value: filterValue(field, value),
          count,
          label: ({ language }) => facetLabel(field, value, names)[languages[language]],
        })),
      }));
    },
  };
}
