import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { pageSize, type QueryOutcome, type QueryTask, suggestionCount } from '../query-task.ts';
import { type Rival, type RivalEntry, rivalEntry } from './rival.ts';

const stored = [
  'title',
  'kind',
  'owner',
  'themes',
  'formats',
  'licences',
  'modified',
  'west',
  'south',
  'east',
  'north',
];
const counted = ['kind', 'owner', 'themes', 'formats', 'licences'] as const;

type Hit = SearchResult & RivalEntry;

function countFacets(hits: readonly Hit[]): readonly Map<string, number>[] {
  return counted.map((field) => {
    const counts = new Map<string, number>();
    for (const hit of hits) {
      for (const value of [hit[field]].flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  });
}

function filterOf({ box, modified }: QueryTask): ((hit: SearchResult) => boolean) | undefined {
  if (!box && !modified) return undefined;
  return (result) => {
    const { west, south, east, north, modified: time } = result as Hit;
    if (modified && !(time >= modified.from && time < modified.to)) return false;
    if (!box) return true;
    if (west === null || south === null || east === null || north === null) return false;
    return east >= box.west && west <= box.east && north >= box.south && south <= box.north;
  };
}

/** MiniSearch (https://lucaong.github.io/minisearch/): parts of words by prefix, typos by edit distance, all in memory. */
export class MinisearchEngine implements Rival {
  readonly #index = new MiniSearch<RivalEntry>({ fields: ['title', 'keywords', 'description'], storeFields: stored });

  async add(records: Parameters<Rival['add']>[0]): Promise<void> {
    this.#index.addAll(records.map(rivalEntry));
  }

  async finish(): Promise<void> {}

  async answer(task: QueryTask): Promise<QueryOutcome> {
    const { words, isTypo, prefix, offset = 0 } = task;
    if (prefix !== undefined) {
      const suggestions = this.#index.autoSuggest(prefix).slice(0, suggestionCount);
      return { hits: suggestions.length };
    }
    const filter = filterOf(task);
    const options: SearchOptions = {
      boost: { title: 4, keywords: 2 },
      combineWith: 'AND',
      prefix: task.isPart === true,
      ...(isTypo ? { fuzzy: 0.2 } : {}),
      ...(filter ? { filter } : {}),
    };
    const hits = this.#index.search(words ?? MiniSearch.wildcard, options) as Hit[];
    if (words === undefined) hits.sort((a, b) => (a.modified < b.modified ? 1 : -1));
    if (task.facets) countFacets(hits);
    hits.slice(offset, offset + pageSize);
    return { hits: hits.length };
  }

  async size(): Promise<undefined> {
    return undefined;
  }

  async close(): Promise<void> {}
}
