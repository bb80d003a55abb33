import type { SearchQuery } from '../generated/operations.ts';
import { useView } from '../layout/index.ts';
import type { Search } from './search-address.ts';

type Facets = NonNullable<SearchQuery['search']>['facets'];

interface MoreFiltersProps {
  readonly search: Search;
  readonly facets: Facets;
  /** Takes a day as soon as it is there. */
  onPick?(form: HTMLFormElement): void;
}

/** Period and place: fields of the form with the search box, which stands elsewhere on the page. */
export function MoreFilters({ search, facets, onPick }: MoreFiltersProps) {
  const { texts } = useView();
  const pick = ({ currentTarget: { form } }: { readonly currentTarget: HTMLInputElement }): void => {
    if (form) onPick?.(form);
  };
  const places = facets.find(({ field }) => field === 'PLACE')?.values ?? [];
  return (
    <div class="more-filters">
      <fieldset>
        <legend>{texts.search.period}</legend>
        <div class="more-filters__days">
          <label>
            {texts.search.from}
            <input form="suche" type="date" name="von" value={search.from} onChange={pick} />
          </label>
          <label>
            {texts.search.to}
            <input form="suche" type="date" name="bis" value={search.to} onChange={pick} />
          </label>
        </div>
      </fieldset>
      <label>
        {texts.search.place}
        <input key={search.chosen.ort.join()} form="suche" type="text" name="ort" list="orte" autocomplete="off" />
      </label>
      <datalist id="orte">
        {places.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <button form="suche" class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{texts.search.apply}</span>
      </button>
    </div>
  );
}
