import { useEffect, useRef, useState } from 'preact/hooks';
import { useIsLive, useView } from '../../layout/index.ts';
import type { Suggestion } from './suggestion.ts';
import { optionId, SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';

interface SearchInputProps {
  /** What it begins with; afterwards it holds what is typed. */
  readonly query: string;
  onType(input: HTMLInputElement): void;
  onChoose(suggestion: Suggestion): void;
}

const list = 'vorschlaege';

/** The active place after a key; undefined where the key means nothing here. */
function placeAfter(key: string, active: number | null, count: number): number | null | undefined {
  if (key === 'ArrowDown') return active === null ? 0 : active + 1 === count ? null : active + 1;
  if (key === 'ArrowUp') return active === null ? count - 1 : active === 0 ? null : active - 1;
  if (active === null) return undefined;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/**
 * The box for words. With a script it is a combobox with a list of suggestions, as the WAI-ARIA Authoring Practices have
 * it: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function SearchInput({ query, onType, onChoose }: SearchInputProps) {
  const { texts, formats } = useView();
  const isLive = useIsLive();
  const field = useRef<HTMLInputElement>(null);
  const { all, text, suggest, stop } = useSuggestions();
  const [active, setActive] = useState<number | null>(null);
  const isOpen = all.length > 0;

  const close = (): void => {
    stop();
    setActive(null);
  };
  const take = (typed: HTMLInputElement): void => {
    setActive(null);
    suggest(typed.value);
    onType(typed);
  };

  const clear = (): void => {
    if (field.current === null) return;
    field.current.value = '';
    field.current.focus();
    take(field.current);
  };

  useEffect(() => {
    if (active !== null) document.getElementById(optionId(list, active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }): void => {
    if (event.isComposing) return;
    const chosen = active === null ? undefined : all[active];
    if (!isOpen) {
      if (event.key === 'ArrowDown') suggest(event.currentTarget.value);
      if (event.key === 'Enter') close();
      return;
    }
    const place = placeAfter(event.key, active, all.length);
    if (place !== undefined) {
      event.preventDefault();
      setActive(place);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter') {
      if (chosen) {
        event.preventDefault();
        onChoose(chosen);
      }
      close();
    }
  };

  // A field for searching may not be a combobox: https://www.w3.org/TR/html-aria/#el-input-search
  const kind = isLive
    ? ({
        type: 'text',
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': isOpen,
        'aria-controls': list,
        'aria-activedescendant': isOpen && active !== null ? optionId(list, active) : undefined,
      } as const)
    : ({ type: 'search' } as const);
  return (
    <div class="search-box__words">
      <input
        ref={field}
        class="search-box__input"
        id="q"
        name="q"
        {...kind}
        defaultValue={query}
        placeholder={texts.searchBox.placeholder}
        maxLength={1000}
        autocomplete="off"
        enterkeyhint="search"
        onInput={(event) => take(event.currentTarget)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {isLive && (
        <button class="search-box__clear" type="button" aria-label={texts.searchBox.clear} onClick={clear}>
          <span aria-hidden="true">×</span>
        </button>
      )}
      {isOpen && (
        <SuggestionList
          id={list}
          suggestions={all}
          text={text}
          active={active}
          onChoose={(suggestion) => {
            close();
            onChoose(suggestion);
          }}
        />
      )}
      {isLive && (
        <p class="kern-sr-only" aria-live="polite">
          {isOpen ? formats.count(texts.suggest.count, all.length) : ''}
        </p>
      )}
    </div>
  );
}
