import { useRef, useState } from 'preact/hooks';
import { askOverHttp } from '../../ask/index.ts';
import { SearchDocument } from '../../generated/operations.ts';
import { labelLanguage } from '../../language/index.ts';
import { useView } from '../../layout/index.ts';
import { later } from '../later.ts';
import { type Search, searchAddress, searchVariables } from '../search-address.ts';
import { rememberedAnswers } from './remembered-answers.ts';
import type { Shown } from './shown.ts';

/** Milliseconds without a further letter after which a search that is being typed is asked for. */
const pause = 200;

/** Milliseconds after which an answer is so late that one has to see that it is awaited. */
const patience = 150;

/** How a search came about: word by word, by sending the form, by a link or another choice, or by going back. */
export type Step = 'typed' | 'sent' | 'chosen' | 'restored';

interface LiveSearchState extends Shown {
  readonly step: Step;
  /** What was asked for last; it is shown as soon as it is answered. */
  readonly wanted: Search;
  readonly isLate: boolean;
  /** Asks once more for what could not be fetched; null where nothing is amiss. */
  readonly retry: (() => void) | null;
}

export interface LiveSearch extends LiveSearchState {
  show(search: Search, step: Step): void;
}

/**
 * A search that is shown without loading the page again. The address follows what is shown, so that what is not answered
 * leaves it alone. What is being typed is one entry of the history, and everything else one of its own.
 */
export function useLiveSearch(first: Shown): LiveSearch {
  const { language, link } = useView();
  const [state, setState] = useState<LiveSearchState>({
    ...first,
    step: 'chosen',
    wanted: first.search,
    isLate: false,
    retry: null,
  });
  const newest = useRef(state);
  newest.current = state;
  const asking = useRef(new AbortController());
  const answers = useRef(rememberedAnswers(first));
  const isEntryTyped = useRef(false);

  const ask = (search: Search, signal: AbortSignal) =>
    askOverHttp(SearchDocument, { ...searchVariables(search), language: labelLanguage(language) }, signal);

  function followInHistory(search: Search, step: Step): void {
    const address = link(searchAddress(search));
    const isHere = address === `${window.location.pathname}${window.location.search}`;
    const isTypedOn = isEntryTyped.current && (step === 'typed' || step === 'sent');
    if (step !== 'restored' && !isHere) {
      if (isTypedOn) window.history.replaceState(null, '', address);
      else window.history.pushState(null, '', address);
    }
    isEntryTyped.current = step === 'typed' && (isTypedOn || !isHere);
  }

  async function show(search: Search, step: Step): Promise<void> {
    asking.current.abort();
    asking.current = new AbortController();
    const { signal } = asking.current;
    const change = (part: Partial<LiveSearchState>): void => {
      if (!signal.aborted) setState((before) => ({ ...before, ...part }));
    };
    if (step === 'typed') await later(pause, signal);
    const timer = setTimeout(() => change({ isLate: true }), patience);
    change({ wanted: search });
    try {
      const known = step === 'restored' ? answers.current.find(search) : undefined;
      const answer = known ?? (await ask(search, signal));
      if (signal.aborted) return;
      answers.current.keep({ search, answer });
      followInHistory(search, step);
      change({ search, answer, step, isLate: false, retry: null });
    } catch {
      change({ wanted: newest.current.search, isLate: false, retry: () => show(search, step) });
    } finally {
      clearTimeout(timer);
    }
  }

  return { ...state, show };
}
