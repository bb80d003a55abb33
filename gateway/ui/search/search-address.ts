import type { EntryKind, SearchFilter, SearchOrder, SearchQueryVariables } from '../generated/operations.ts';
import type { Box } from '../map/index.ts';
import { boxText, readBox } from './box-text.ts';
import { askable, type FacetName, facetNames, facetParameters, filterOf } from './facet-parameters.ts';

/** The words for kinds and orders in an address. */
export const kindWords = { datensatz: 'DATASET', projekt: 'PROJECT', kontakt: 'CONTACT' } as const;
export const orderWords = { relevanz: 'RELEVANCE', neu: 'MODIFIED', titel: 'TITLE' } as const;

export type KindWord = keyof typeof kindWords;
export type OrderWord = keyof typeof orderWords;

/** A search as its address says it: everything that a reader chose, and nothing else. */
export interface Search {
  readonly query: string;
  readonly kind: KindWord | null;
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>;
  /** Calendar days; empty where open. */
  readonly from: string;
  readonly to: string;
  /** What hits must lie in, at least in part. */
  readonly box: Box | null;
  readonly order: OrderWord;
  /** The cursor of the last hit of the page before. */
  readonly after: string | null;
}

const isKey = <Key extends string>(words: Readonly<Record<Key, unknown>>, word: string | null): word is Key =>
  word !== null && Object.hasOwn(words, word);

function dayOf(text: string | null): string {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return '';
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : '';
}

/** Reads an address; what it cannot mean is as if it were not there. */
export function readSearch(parameters: URLSearchParams): Search {
  const kind = parameters.get('art');
  const order = parameters.get('sortierung');
  return {
    query: (parameters.get('q') ?? '').trim().slice(0, 1000),
    kind: isKey(kindWords, kind) ? kind : null,
    chosen: Object.fromEntries(
      facetNames.map((name) => [name, askable(name, parameters.getAll(name))]),
    ) as Search['chosen'],
    from: dayOf(parameters.get('von')),
    to: dayOf(parameters.get('bis')),
    box: readBox(parameters.get('bereich')),
    order: isKey(orderWords, order) ? order : 'relevanz',
    after: parameters.get('nach') || null,
  };
}

/** What an address without parameters asks for: everything. */
export const emptySearch: Search = readSearch(new URLSearchParams());

/** The parameters of a search, always in the same order, without those that say nothing. */
export function searchParameters(search: Search): readonly (readonly [name: string, value: string])[] {
  const { query, kind, chosen, from, to, box, order, after } = search;
  const all: readonly (readonly [string, string])[] = [
    ['q', query],
    ['art', kind ?? ''],
    ...facetNames.flatMap((name) => chosen[name].map((value) => [name, value] as const)),
    ['von', from],
    ['bis', to],
    ['bereich', box === null ? '' : boxText(box)],
    ['sortierung', order === 'relevanz' ? '' : order],
    ['nach', after ?? ''],
  ];
  return all.filter(([, value]) => value !== '');
}

/** The address of a search, on its page or on another one that takes the same parameters. */
export function searchAddress(search: Search, page = '/suche'): string {
  const parameters = new URLSearchParams(searchParameters(search).map(([name, value]) => [name, value])).toString();
  return parameters === '' ? page : `${page}?${parameters}`;
}

/** The feed of what a search finds: the newest first, whatever the order on the page. */
export function feedAddress(search: Search): string {
  return searchAddress(changed(search, { order: 'relevanz' }), '/feed.atom');
}

/** The search without regard to its page, with something else in it. */
export function changed(search: Search, change: Partial<Search>): Search {
  return { ...search, after: null, ...change };
}

const choosing = (search: Search, name: FacetName, values: readonly string[]): Search =>
  changed(search, { chosen: { ...search.chosen, [name]: values } });

/** Adds a value to what is chosen. */
export function withValue(search: Search, name: FacetName, value: string): Search {
  return choosing(search, name, [...new Set([...search.chosen[name], value])]);
}

/** Adds a value to what is chosen, or takes it away. */
export function toggled(search: Search, name: FacetName, value: string): Search {
  const values = search.chosen[name];
  if (!values.includes(value)) return withValue(search, name, value);
  return choosing(
    search,
    name,
    values.filter((one) => one !== value),
  );
}

/** What the graph is asked for. */
export function searchFilter({ kind, chosen, from, to, box }: Search): SearchFilter {
  const kinds: readonly EntryKind[] = kind === null ? [] : [kindWords[kind]];
  return Object.assign(
    kinds.length > 0 ? { kinds } : {},
    ...facetNames.map((name) => filterOf(name, chosen[name])),
    from || to ? { period: { from: from || null, to: to || null } } : {},
    box === null ? {} : { bbox: box },
  );
}

export function searchVariables(search: Search): Omit<SearchQueryVariables, 'language'> {
  const orderBy: SearchOrder = orderWords[search.order];
  return {
    query: search.query || null,
    filter: searchFilter(search),
    orderBy,
    first: 20,
    after: search.after,
    facets: ['KIND', ...facetNames.map((name) => facetParameters[name].field)],
  };
}
