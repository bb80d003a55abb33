import { useState } from 'preact/hooks';
import { fill } from '../language/index.ts';
import { useIsLive, useView } from '../layout/index.ts';
import { type FacetName, facetParameters } from './facet-parameters.ts';
import { type FacetChoice, FacetValues } from './facet-values.tsx';
import type { Search } from './search-address.ts';

/** Values that are shown before one asks for more. */
const first = 10;

interface FacetProps {
  readonly search: Search;
  readonly name: FacetName;
  readonly choices: readonly FacetChoice[];
  readonly isOpen: boolean;
  onToggle(isOpen: boolean): void;
}

/** One field by which hits can be narrowed. Where it has many values, a script lets one search among them. */
export function Facet({ search, name, choices, isOpen, onToggle }: FacetProps) {
  const { texts, formats } = useView();
  const isLive = useIsLive();
  const [wanted, setWanted] = useState('');
  const title = texts.search.facets[facetParameters[name].field];
  const hasMore = choices.length > first;
  const fitting = choices.filter(({ label }) => label.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <details class="facet" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isLive && hasMore && (
        <input
          class="facet__search"
          type="search"
          value={wanted}
          aria-label={fill(texts.search.withinFacet, { facet: title })}
          placeholder={texts.search.withinFacetShort}
          autocomplete="off"
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      {hasMore && wanted.trim() !== '' ? (
        <>
          <FacetValues search={search} name={name} choices={fitting} />
          {fitting.length === 0 && <p class="facet__none">{texts.search.noValue}</p>}
        </>
      ) : (
        <>
          <FacetValues search={search} name={name} choices={choices.slice(0, first)} />
          {hasMore && (
            <details class="facet__more">
              <summary>{fill(texts.search.more, { n: formats.number(choices.length - first) })}</summary>
              <FacetValues search={search} name={name} choices={choices.slice(first)} />
            </details>
          )}
        </>
      )}
    </details>
  );
}
