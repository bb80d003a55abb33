import type { SearchQuery } from '../generated/operations.ts';
import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import { activeFilters } from './active-filters.ts';
import { changed, emptySearch, type Search, searchAddress } from './search-address.ts';

type Facets = NonNullable<SearchQuery['search']>['facets'];

/** What narrows the search now; each can be taken away. */
export function FilterChips({ search, facets }: { readonly search: Search; readonly facets: Facets }) {
  const view = useView();
  const { texts, link } = view;
  const filters = activeFilters(search, facets, view);
  if (filters.length === 0) return null;
  return (
    <nav class="chips" aria-label={texts.search.active}>
      <ul>
        {filters.map(({ label, without }) => (
          <li key={label}>
            <a
              class="chip"
              href={link(searchAddress(without))}
              aria-label={fill(texts.search.remove, { filter: label })}
              rel="nofollow"
            >
              {label}
              <span class="chip__cross" aria-hidden="true">
                ×
              </span>
            </a>
          </li>
        ))}
        <li>
          <a
            class="chips__clear"
            href={link(searchAddress(changed(search, { chosen: emptySearch.chosen, from: '', to: '', box: null })))}
          >
            {texts.search.clear}
          </a>
        </li>
      </ul>
    </nav>
  );
}
