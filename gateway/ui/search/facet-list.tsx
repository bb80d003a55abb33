import { useState } from 'preact/hooks';
import type { SearchQuery } from '../generated/operations.ts';
import { useView } from '../layout/index.ts';
import { Facet } from './facet.tsx';
import { type FacetName, facetNames, facetParameters } from './facet-parameters.ts';
import type { Search } from './search-address.ts';
import { valueLabel } from './value-label.ts';

type Facets = NonNullable<SearchQuery['search']>['facets'];

/** Facets that stand open before anything of them is chosen. */
const opened: readonly FacetName[] = ['thema', 'anbieter', 'format'];

/** What a search can be narrowed by, with how many hits each value has. A link each: no script is needed. */
export function FacetList({ search, facets }: { readonly search: Search; readonly facets: Facets }) {
  const view = useView();
  // What was opened stays open, whatever is found.
  const [open, setOpen] = useState(() => opened.concat(facetNames.filter((name) => search.chosen[name].length > 0)));
  return (
    <>
      {facetNames.map((name) => {
        const values = facets.find(({ field }) => field === facetParameters[name].field)?.values ?? [];
        if (values.length === 0) return null;
        return (
          <Facet
            key={name}
            search={search}
            name={name}
            choices={values.map(({ value, count }) => ({ value, count, label: valueLabel(name, value, facets, view) }))}
            isOpen={open.includes(name)}
            onToggle={(isOpen) => {
              setOpen((before) => before.filter((one) => one !== name).concat(isOpen ? name : []));
            }}
          />
        );
      })}
    </>
  );
}
