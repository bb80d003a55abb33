import { useView } from '../layout/index.ts';
import type { Search } from './search-address.ts';

interface PeriodFilterProps {
  readonly search: Search;
  /** Takes a day as soon as it is there. */
  onPick(event: { readonly currentTarget: HTMLInputElement }): void;
}

/** The period that hits must touch: fields of the form with the search box, which stands elsewhere on the page. */
export function PeriodFilter({ search, onPick }: PeriodFilterProps) {
  const { texts } = useView();
  return (
    <div class="more-filters">
      <fieldset>
        <legend>{texts.search.period}</legend>
        <div class="more-filters__days">
          <label>
            {texts.search.from}
            <input form="suche" type="date" name="von" value={search.from} onChange={onPick} />
          </label>
          <label>
            {texts.search.to}
            <input form="suche" type="date" name="bis" value={search.to} onChange={onPick} />
          </label>
        </div>
      </fieldset>
      <button form="suche" class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{texts.search.apply}</span>
      </button>
    </div>
  );
}
