import { useState } from 'preact/hooks';
import type { SearchQuery } from '../generated/operations.ts';
import { useView } from '../layout/index.ts';
import { countText } from './count-text.ts';
import { EmptyResult } from './empty-result.tsx';
import { FacetList } from './facet-list.tsx';
import { FilterChips } from './filter-chips.tsx';
import { HitList, hitAnchor } from './hit-list.tsx';
import { KindTabs } from './kind-tabs.tsx';
import { PeriodFilter } from './period-filter.tsx';
import { PlaceFilters, type Places } from './place-filters.tsx';
import { changed, feedAddress, type OrderWord, orderWords, type Search, searchAddress } from './search-address.ts';
import { SearchNotes } from './search-notes.tsx';
import { Skeleton } from './skeleton.tsx';

type Found = NonNullable<SearchQuery['search']>;

function Orders({ search }: { readonly search: Search }) {
  const { texts, link } = useView();
  return (
    <nav class="orders" aria-label={texts.search.sort}>
      <span aria-hidden="true">{texts.search.sort}</span>
      <ul>
        {(Object.keys(orderWords) as OrderWord[]).map((order) => (
          <li key={order}>
            <a
              href={link(searchAddress(changed(search, { order })))}
              aria-current={search.order === order ? 'true' : undefined}
              rel="nofollow"
            >
              {texts.search.orders[orderWords[order]]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pages({ search, found: { pageInfo } }: { readonly search: Search; readonly found: Found }) {
  const { texts, link } = useView();
  if (search.after === null && !pageInfo.hasNextPage) return null;
  return (
    <nav class="pages" aria-label={texts.search.pages}>
      {search.after !== null && <a href={link(searchAddress(changed(search, {})))}>{texts.search.first}</a>}
      {pageInfo.hasNextPage && (
        <a
          class="kern-btn kern-btn--secondary"
          href={link(searchAddress(changed(search, { after: pageInfo.endCursor })))}
          rel="next"
        >
          <span class="kern-label">{texts.search.next}</span>
        </a>
      )}
    </nav>
  );
}

interface ResultsProps {
  readonly search: Search;
  readonly found: Found;
  /** The search that `found` answers, where another one is wanted by now. */
  readonly answered?: Search;
  /** Whether the hits are so late that one has to see that they are awaited. */
  readonly isLate?: boolean;
  readonly places: Places;
  /** Takes a change of a field that is not typed word by word. */
  onPick?(form: HTMLFormElement): void;
  /** Shows another search. */
  onChange?(search: Search): void;
}

/** Hits, and everything by which they can be narrowed and ordered. */
export function Results(props: ResultsProps) {
  const { search, found, answered = search, isLate = false, places, onPick, onChange } = props;
  const { texts, formats, link } = useView();
  const [pointed, setPointed] = useState<string | null>(null);
  const pick = ({ currentTarget: { form } }: { readonly currentTarget: HTMLInputElement }): void => {
    if (form) onPick?.(form);
  };
  const kinds = found.facets.find(({ field }) => field === 'KIND')?.values ?? [];
  const counts = new Map(kinds.map(({ value, count }) => [value, count]));
  return (
    <>
      <KindTabs search={search} counts={counts} />
      <div class="search-columns">
        <section class="results" aria-labelledby="ergebnisse" aria-busy={isLate}>
          <h2 id="ergebnisse" class="kern-sr-only" tabIndex={-1}>
            {texts.search.heading}
          </h2>
          <div class="results__bar">
            <p class="results__count" aria-hidden="true">
              {isLate ? texts.search.loading : countText(found, texts, formats)}
            </p>
            {found.totalCount > 1 && <Orders search={search} />}
          </div>
          <p class="results__filters">
            <a href="#eingrenzen">{texts.search.filters}</a>
          </p>
          <FilterChips search={search} facets={found.facets} />
          {isLate ? (
            <Skeleton />
          ) : (
            <>
              <SearchNotes search={answered} found={found} />
              {found.edges.length > 0 ? (
                <HitList edges={found.edges} pointed={pointed} onPoint={setPointed} />
              ) : (
                <EmptyResult search={answered} found={found} />
              )}
              <Pages search={answered} found={found} />
            </>
          )}
          <p class="results__feed">
            <a href={link(feedAddress(search))}>{texts.site.feed}</a>
          </p>
        </section>
        <aside class="filters" aria-labelledby="eingrenzen">
          <h2 id="eingrenzen">{texts.search.filters}</h2>
          <PlaceFilters
            search={search}
            found={found}
            places={places}
            pointed={pointed}
            onPoint={setPointed}
            onOpen={(id) => document.getElementById(hitAnchor(id))?.querySelector('a')?.focus()}
            {...(onChange ? { onChange } : {})}
          />
          <FacetList search={search} facets={found.facets} />
          <PeriodFilter search={search} onPick={pick} />
        </aside>
      </div>
    </>
  );
}
