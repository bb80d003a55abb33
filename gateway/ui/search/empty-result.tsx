import type { SearchQuery } from '../generated/operations.ts';
import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import { activeFilters } from './active-filters.ts';
import { changed, kindWords, type Search, searchAddress } from './search-address.ts';

type Found = NonNullable<SearchQuery['search']>;

/** In place of hits, where nothing was found: what was tried, and what may help. */
export function EmptyResult({ search, found }: { readonly search: Search; readonly found: Found }) {
  const view = useView();
  const { texts, link } = view;
  const filters = [...activeFilters(search, found.facets, view)];
  if (search.kind !== null) {
    const label = `${texts.search.kinds}: ${texts.kinds[kindWords[search.kind]]}`;
    filters.unshift({ label, without: changed(search, { kind: null }) });
  }
  return (
    <div class="empty">
      <h3>{texts.search.empty}</h3>
      {search.query !== '' && found.matching !== 'ALL' && <p>{texts.search.emptyWidened[found.matching]}</p>}
      {filters.length > 0 && (
        <>
          <p>{texts.search.emptyFilters}</p>
          <ul>
            {filters.map(({ label, without }) => (
              <li key={label}>
                <a href={link(searchAddress(without))} rel="nofollow">
                  {fill(texts.search.without, { filter: label })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul>
        {texts.search.emptyAdvice.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
      <p>
        <a href={link('/suche')}>{texts.search.everything}</a>
      </p>
    </div>
  );
}
