import { useView } from '../../layout/index.ts';
import { emptySearch, type Search, searchParameters } from '../search-address.ts';
import { SearchInput } from './search-input.tsx';
import { suggestionAddress } from './suggestion.ts';

/** What a page does instead of loading another one. */
export interface SearchFormActions {
  /** The form has been sent. */
  send(form: HTMLFormElement): void;
  /** Something else is in the box. */
  type(form: HTMLFormElement): void;
  /** Shows the page at an address of this server. */
  open(address: string): void;
}

interface SearchFormProps {
  readonly search?: Search;
  readonly actions?: SearchFormActions;
}

/** Fields of the form that stand on the page themselves; the others go along unseen. */
const shown = ['q', 'von', 'bis', 'nach'];

/** The search as a plain form, which is answered without a script too. */
export function SearchForm({ search = emptySearch, actions }: SearchFormProps) {
  const { texts, address, language, link } = useView();
  const open = actions?.open ?? ((target: string) => window.location.assign(link(target)));
  return (
    <search>
      <form
        id="suche"
        class="search-box"
        action="/suche"
        method="get"
        onSubmit={(event) => {
          if (!actions) return;
          event.preventDefault();
          actions.send(event.currentTarget);
        }}
      >
        <label class="search-box__label" for="q">
          {texts.searchBox.label}
        </label>
        <div class="search-box__row">
          <SearchInput
            query={search.query}
            onType={(input) => input.form && actions?.type(input.form)}
            onChoose={(suggestion) => open(suggestionAddress(search, suggestion))}
          />
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{texts.searchBox.submit}</span>
          </button>
        </div>
        {searchParameters(search)
          .filter(([name]) => !shown.includes(name))
          .map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
        {address.searchParams.get('lang') === language && <input type="hidden" name="lang" value={language} />}
      </form>
    </search>
  );
}
