import type { SearchQuery } from '../generated/operations.ts';
import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import { facetNames, facetParameters } from './facet-parameters.ts';
import { changed, isNarrowed, readSearch, type Search, searchAddress, toggled } from './search-address.ts';
import { valueLabel } from './value-label.ts';

type Facets = NonNullable<SearchQuery['search']>['facets'];

/** What narrows the search now; each can be taken away. */
export function FilterChips({ search, facets }: { readonly search: Search; readonly facets: Facets }) {
  const view = useView();
  const { texts, formats, link } = view;
  if (!isNarrowed(search)) return null;
  const chips = facetNames.flatMap((name) =>
    search.chosen[name].map((value) => {
      const label = valueLabel(name, value, facets, view);
      return {
        label: `${texts.search.facets[facetParameters[name].field]}: ${label}`,
        without: toggled(search, name, value),
      };
    }),
  );
  if (search.from)
    chips.push({ label: `${texts.search.from} ${formats.date(search.from)}`, without: changed(search, { from: '' }) });
  if (search.to)
    chips.push({ label: `${texts.search.to} ${formats.date(search.to)}`, without: changed(search, { to: '' }) });
  const { chosen } = readSearch(new URLSearchParams());
  return (
    <nav class="chips" aria-label={texts.search.active}>
      <ul>
        {chips.map(({ label, without }) => (
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
          <a class="chips__clear" href={link(searchAddress(changed(search, { chosen, from: '', to: '' })))}>
            {texts.search.clear}
          </a>
        </li>
      </ul>
    </nav>
  );
}
