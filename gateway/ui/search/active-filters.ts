import type { SearchQuery } from '../generated/operations.ts';
import type { View } from '../layout/index.ts';
import { facetNames, facetParameters } from './facet-parameters.ts';
import { changed, type Search, toggled } from './search-address.ts';
import { valueLabel } from './value-label.ts';

type Facets = NonNullable<SearchQuery['search']>['facets'];

export interface ActiveFilter {
  readonly label: string;
  /** The search without it. */
  readonly without: Search;
}

/** What narrows a search beyond its words and kind. */
export function activeFilters(search: Search, facets: Facets, view: View): readonly ActiveFilter[] {
  const { texts, formats } = view;
  const filters = facetNames.flatMap((name) =>
    search.chosen[name].map((value) => ({
      label: `${texts.search.facets[facetParameters[name].field]}: ${valueLabel(name, value, facets, view)}`,
      without: toggled(search, name, value),
    })),
  );
  const days = (['from', 'to'] as const).flatMap((end) => {
    if (search[end] === '') return [];
    return { label: `${texts.search[end]} ${formats.date(search[end])}`, without: changed(search, { [end]: '' }) };
  });
  const box = search.box === null ? [] : [{ label: texts.search.box, without: changed(search, { box: null }) }];
  return [...filters, ...days, ...box];
}
