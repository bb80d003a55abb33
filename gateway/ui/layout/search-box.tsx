import { useView } from './view.ts';

interface SearchBoxProps {
  readonly query?: string;
  /** Hidden fields: what the search is narrowed by. */
  readonly fields?: readonly (readonly [name: string, value: string])[];
}

/** The box that every way into the catalogue begins with: a plain form, answered without a script. */
export function SearchBox({ query = '', fields = [] }: SearchBoxProps) {
  const { texts, address, language } = useView();
  return (
    <search>
      <form id="suche" class="search-box" action="/suche" method="get">
        <label class="search-box__label" for="q">
          {texts.searchBox.label}
        </label>
        <div class="search-box__row">
          <input
            class="search-box__input"
            id="q"
            name="q"
            type="search"
            value={query}
            placeholder={texts.searchBox.placeholder}
            maxLength={1000}
            autocomplete="off"
            enterkeyhint="search"
          />
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{texts.searchBox.submit}</span>
          </button>
        </div>
        {fields.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {address.searchParams.get('lang') === language && <input type="hidden" name="lang" value={language} />}
      </form>
    </search>
  );
}
