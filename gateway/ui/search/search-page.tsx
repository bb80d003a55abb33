import type { Answer } from '../ask/index.ts';
import type { SearchQuery } from '../generated/operations.ts';
import { fill } from '../language/index.ts';
import { Document, Problems, SearchBox, SearchUnavailable, useView } from '../layout/index.ts';
import { EmptyResult } from './empty-result.tsx';
import { FacetList } from './facet-list.tsx';
import { FilterChips } from './filter-chips.tsx';
import { HitList } from './hit-list.tsx';
import { KindTabs } from './kind-tabs.tsx';
import { MoreFilters } from './more-filters.tsx';
import { changed, type OrderWord, orderWords, type Search, searchAddress, searchParameters } from './search-address.ts';
import { SearchNotes } from './search-notes.tsx';

type Found = NonNullable<SearchQuery['search']>;

interface FoundProps {
  readonly search: Search;
  readonly found: Found;
}

/** Fields of the form that stand on the page themselves; the others go along unseen. */
const shown = ['q', 'von', 'bis', 'nach'];

function Count({ found: { totalCount, totalCountIsExact } }: { readonly found: Found }) {
  const { texts, formats } = useView();
  const results = formats.count(texts.search.results, totalCount);
  return (
    <p class="results__count" role="status">
      {totalCountIsExact ? results : fill(texts.search.atLeast, { results })}
    </p>
  );
}

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

function Pages({ search, found: { pageInfo } }: FoundProps) {
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

function Results({ search, found }: FoundProps) {
  const { texts, link } = useView();
  const kinds = found.facets.find(({ field }) => field === 'KIND')?.values ?? [];
  const counts = new Map(kinds.map(({ value, count }) => [value, count]));
  return (
    <>
      <KindTabs search={search} counts={counts} />
      <div class="search-columns">
        <section class="results" aria-labelledby="ergebnisse">
          <h2 id="ergebnisse" class="kern-sr-only">
            {texts.search.heading}
          </h2>
          <div class="results__bar">
            <Count found={found} />
            {found.totalCount > 1 && <Orders search={search} />}
          </div>
          <p class="results__filters">
            <a href="#eingrenzen">{texts.search.filters}</a>
          </p>
          <FilterChips search={search} facets={found.facets} />
          <SearchNotes search={search} found={found} />
          {found.edges.length > 0 ? <HitList edges={found.edges} /> : <EmptyResult />}
          <Pages search={search} found={found} />
          <p class="results__feed">
            <a href={link(searchAddress(changed(search, { order: 'relevanz' }), '/feed.atom'))}>{texts.site.feed}</a>
          </p>
        </section>
        <aside class="filters" aria-labelledby="eingrenzen">
          <h2 id="eingrenzen">{texts.search.filters}</h2>
          <FacetList search={search} facets={found.facets} />
          <MoreFilters search={search} facets={found.facets} />
        </aside>
      </div>
    </>
  );
}

interface SearchPageProps {
  readonly search: Search;
  readonly answer: Answer<SearchQuery>;
}

/** The search with its hits, as its address asks for it. */
export function SearchPage({ search, answer }: SearchPageProps) {
  const { texts } = useView();
  const { query } = search;
  const title = query ? fill(texts.search.titleFor, { query }) : texts.search.title;
  const found = answer.data?.search;
  return (
    <Document title={title} feed={searchAddress(changed(search, {}), '/feed.atom')} isIndexed={false}>
      <div class="search-head">
        <div class="frame">
          <h1 class="kern-sr-only">{title}</h1>
          <SearchBox query={query} fields={searchParameters(search).filter(([name]) => !shown.includes(name))} />
        </div>
      </div>
      <div class="frame">
        {found ? (
          <>
            <Problems problems={answer.problems} />
            <Results search={search} found={found} />
          </>
        ) : (
          <SearchUnavailable problems={answer.problems} />
        )}
      </div>
    </Document>
  );
}
