import type { Area } from '../areas/index.ts';
import { mistype, type Random, someWord } from './generated-records.ts';

/** All that a search answers, without what is each search's own. */
export const operation = `query ($query: String, $filter: SearchFilter, $orderBy: SearchOrder!, $after: String) {
  search(query: $query, filter: $filter, orderBy: $orderBy, first: 30, after: $after) {
    totalCount totalCountIsExact matching didYouMean
    facets { field values { value label count } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
    edges {
      score highlights { field parts { text isMatch } }
      node { id title summary keywords owner { id name }
        ... on Dataset { contacts { id title } projects { id } relatedDatasets { id title } }
        ... on Project { lead { id title } } ... on Contact { datasets { id } projects { id } } }
    }
  } }`;

export type Question = Readonly<Record<'query' | 'filter' | 'orderBy', unknown>>;

/**
 * A search as people might ask it.
 *
 * @param titles of records of every visibility, whose words people have heard of and may mistype
 */
export function someQuestion(source: Random, titles: readonly string[]): Question {
  const { below, pick } = source;
  const heard = (): string => mistype(pick(pick(titles).split(' ')), source);
  const words = Array.from({ length: pick([1, 1, 2, 3]) }, () => {
    const word = below(6) === 0 ? pick(areas).name : below(4) === 0 ? someWord(source, 2) : heard();
    return pick([word, word, word, word, `"${word} ${someWord(source, 0)}"`, `-${word}`, `titel:${word}`]);
  });
  const orderBy = pick(['RELEVANCE', 'RELEVANCE', 'MODIFIED', 'TITLE', 'DISTANCE']);
  const near = { near: { longitude: 12.4, latitude: 51.3, ...pick([{}, { radius: 30_000 }]) } };
  const narrowing = pick([
    {},
    {},
    { themes: ['TRAN'] },
    { kinds: ['DATASET'], formats: ['CSV', 'SHP'] },
    { visibilities: ['INTERNAL', 'PUBLIC'] },
    { owners: ['stadt'] },
    { bbox: { west: 12.2, south: 51.2, east: 12.6, north: 51.6 } },
    { places: [someWord(source, 1)] },
  ]);
  const filter = { ...narrowing, ...(orderBy === 'DISTANCE' ? near : {}) };
  return { query: below(8) === 0 ? null : words.join(' '), filter, orderBy };
}

/** Triangles among the places of the records, called by words that the records have or hide. */
export const areas = ['Gärten', 'Lärm', 'Zwiebrak', 'Arzt Wahl'].map((name, place): Area => {
  const [west, south, east, north] = [12 + place / 4, 51 + place / 5, 12.4 + place / 4, 51.5 + place / 5];
  const ring = [[west, south], [east, south], [west, north], [west, south]]; // biome-ignore format: a ring
  const geometry = { type: 'Polygon', coordinates: [ring] };
  return { name, kind: 'OTHER', bbox: { west, south, east, north }, geometry };
});
