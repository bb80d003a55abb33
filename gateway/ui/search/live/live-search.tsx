import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { createView, Notice, SearchUnavailable, useView, ViewContext } from '../../layout/index.ts';
import { SearchForm, type SearchFormActions } from '../box/index.ts';
import { countText } from '../count-text.ts';
import { OwnerProblems } from '../owner-problems.tsx';
import type { Places } from '../place-filters.tsx';
import { Results } from '../results.tsx';
import { readSearch, searchAddress } from '../search-address.ts';
import { searchTitle } from '../search-title.ts';
import { Announcement } from './announcement.tsx';
import { followedLink } from './followed-link.ts';
import { readForm } from './read-form.ts';
import { goToResults, showInBox, showInDocument } from './show-in-document.ts';
import type { Shown } from './shown.ts';
import { useLiveSearch } from './use-live-search.ts';

/** The search, from the box to the last filter. With a script it answers without loading the page again. */
export function LiveSearch({ places, ...first }: Shown & { readonly places: Places }) {
  const page = useView();
  const { texts, formats, link } = page;
  const { search, answer, wanted, step, isLate, retry, show } = useLiveSearch(first);
  const address = new URL(link(searchAddress(search)), page.address);
  const view = createView({ ...page, address });
  const before = useRef(first);
  const title = searchTitle(search, texts);
  const found = answer.data?.search;
  const said = isLate ? texts.search.loading : found ? countText(found, texts, formats) : '';

  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const target = followedLink(event);
      if (target === null) return;
      event.preventDefault();
      show(readSearch(target.searchParams), 'chosen');
    };
    const restore = (): void => {
      show(readSearch(new URL(window.location.href).searchParams), 'restored');
    };
    document.addEventListener('click', follow);
    window.addEventListener('popstate', restore);
    return () => {
      document.removeEventListener('click', follow);
      window.removeEventListener('popstate', restore);
    };
  });

  useLayoutEffect(() => {
    const { search: searchBefore, answer: answerBefore } = before.current;
    if (search === searchBefore && answer === answerBefore) return;
    before.current = { search, answer };
    showInDocument(search, view);
    if (step !== 'typed') showInBox(search);
    const isOtherPage = step === 'chosen' && search.after !== searchBefore.after;
    // A link that was followed may be gone, and the focus with it.
    if (isOtherPage || document.activeElement === document.body) goToResults(isOtherPage);
  });

  const actions: SearchFormActions = {
    send: (form) => {
      // What is found is under the keyboard of a touch screen.
      if (window.matchMedia('(pointer: coarse)').matches) (document.activeElement as HTMLElement | null)?.blur();
      show(readForm(form), 'sent');
    },
    type: (form) => show(readForm(form), 'typed'),
    open: (target) => {
      const to = new URL(link(target), window.location.href);
      if (to.pathname === '/suche') show(readSearch(to.searchParams), 'chosen');
      else window.location.assign(to);
    },
  };
  return (
    <ViewContext.Provider value={view}>
      <div class="search-head">
        <div class="frame">
          <h1 class="kern-sr-only">{title}</h1>
          <SearchForm search={wanted} actions={actions} />
        </div>
      </div>
      <div class="frame">
        <Announcement text={said} isPassing={step === 'typed'} />
        {retry && (
          <Notice kind="danger" title={texts.search.offline}>
            <p>{found ? texts.search.offlineRest : texts.search.offlineAdvice}</p>
            <button class="kern-btn kern-btn--secondary notice__action" type="button" onClick={retry}>
              <span class="kern-label">{texts.search.retry}</span>
            </button>
          </Notice>
        )}
        {found ? (
          <>
            <OwnerProblems answer={answer} />
            <Results
              search={wanted}
              found={found}
              answered={search}
              isLate={isLate}
              places={places}
              onPick={(form) => show(readForm(form), 'chosen')}
              onChange={(change) => show(change, 'chosen')}
            />
          </>
        ) : (
          <SearchUnavailable problems={answer.problems} />
        )}
      </div>
    </ViewContext.Provider>
  );
}
