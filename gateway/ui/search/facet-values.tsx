import { useView } from '../layout/index.ts';
import type { FacetName } from './facet-parameters.ts';
import { type Search, searchAddress, toggled } from './search-address.ts';

/** A value of a facet with its name. */
export interface FacetChoice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

interface FacetValuesProps {
  readonly search: Search;
  readonly name: FacetName;
  readonly choices: readonly FacetChoice[];
}

/** Values, each a link to the search with or without it. */
export function FacetValues({ search, name, choices }: FacetValuesProps) {
  const { formats, link } = useView();
  return (
    <ul class="facet__values">
      {choices.map(({ value, label, count }) => (
        <li key={value}>
          <a
            class="facet__value"
            href={link(searchAddress(toggled(search, name, value)))}
            aria-current={search.chosen[name].includes(value) ? 'true' : undefined}
            rel="nofollow"
          >
            <span class="facet__box" aria-hidden="true" />
            <span class="facet__label">{label}</span>
            <span class="facet__count">{formats.number(count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
