import type { SearchQuery } from '../generated/operations.ts';
import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import { type FacetName, facetNames, facetParameters } from './facet-parameters.ts';
import { type Search, searchAddress, toggled } from './search-address.ts';
import { valueLabel } from './value-label.ts';

type Facet = NonNullable<SearchQuery['search']>['facets'][number];
type FacetValue = Facet['values'][number];

/** Values that are shown before one asks for more. */
const first = 10;

/** Facets that stand open before anything of them is chosen. */
const opened: readonly FacetName[] = ['thema', 'anbieter', 'format'];

interface ValuesProps {
  readonly search: Search;
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
  readonly facets: readonly Facet[];
}

function Values({ search, name, values, facets }: ValuesProps) {
  const view = useView();
  const { formats, link } = view;
  return (
    <ul class="facet__values">
      {values.map(({ value, count }) => {
        const isChosen = search.chosen[name].includes(value);
        return (
          <li key={value}>
            <a
              class="facet__value"
              href={link(searchAddress(toggled(search, name, value)))}
              aria-current={isChosen ? 'true' : undefined}
              rel="nofollow"
            >
              <span class="facet__box" aria-hidden="true" />
              <span class="facet__label">{valueLabel(name, value, facets, view)}</span>
              <span class="facet__count">{formats.number(count)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** What a search can be narrowed by, with how many hits each value has. A link each: no script is needed. */
export function FacetList({ search, facets }: { readonly search: Search; readonly facets: readonly Facet[] }) {
  const { texts, formats } = useView();
  return (
    <>
      {facetNames.map((name) => {
        const { field } = facetParameters[name];
        const values = facets.find((facet) => facet.field === field)?.values ?? [];
        if (values.length === 0) return null;
        const isOpen = opened.includes(name) || search.chosen[name].length > 0;
        return (
          <details class="facet" key={name} open={isOpen}>
            <summary>{texts.search.facets[field]}</summary>
            <Values search={search} name={name} values={values.slice(0, first)} facets={facets} />
            {values.length > first && (
              <details class="facet__more">
                <summary>{fill(texts.search.more, { n: formats.number(values.length - first) })}</summary>
                <Values search={search} name={name} values={values.slice(first)} facets={facets} />
              </details>
            )}
          </details>
        );
      })}
    </>
  );
}
