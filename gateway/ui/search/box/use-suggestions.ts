import { useRef, useState } from 'preact/hooks';
import { askOverHttp } from '../../ask/index.ts';
import { SuggestDocument } from '../../generated/operations.ts';
import { later } from '../later.ts';
import type { Suggestion } from './suggestion.ts';

/** Milliseconds without a further letter after which suggestions are asked for. */
const pause = 100;

/** Letters from which on there is something to suggest. */
const enough = 2;

interface Suggestions {
  /** What was typed when they were asked for. */
  readonly text: string;
  readonly all: readonly Suggestion[];
}

const none: Suggestions = { text: '', all: [] };

export interface Suggesting extends Suggestions {
  /** Asks what a text may become, once its writer pauses. */
  suggest(text: string): void;
  /** Shows nothing more, and waits for nothing. */
  stop(): void;
}

/** Suggestions for what is being typed; an answer that was overtaken is dropped. */
export function useSuggestions(): Suggesting {
  const [suggestions, setSuggestions] = useState(none);
  const asking = useRef(new AbortController());
  return {
    ...suggestions,
    suggest: async (text) => {
      asking.current.abort();
      asking.current = new AbortController();
      const { signal } = asking.current;
      if (text.trim().length < enough) return setSuggestions(none);
      await later(pause, signal);
      // Who cannot be asked suggests nothing: the search itself will say what is wrong.
      const answer = await askOverHttp(SuggestDocument, { text }, signal).catch(() => null);
      if (!signal.aborted) setSuggestions({ text, all: answer?.data?.suggest ?? [] });
    },
    stop: () => {
      asking.current.abort();
      setSuggestions(none);
    },
  };
}
