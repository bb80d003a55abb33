import { useMemo } from 'preact/hooks';
import type { SearchQuery } from '../generated/operations.ts';
import { useView } from '../layout/index.ts';
import type { Box } from '../map/index.ts';
import { boxText, readBox } from './box-text.ts';
import { type Areas, DistrictSelect } from './district-select.tsx';
import { changed, type Search } from './search-address.ts';
import { SearchMap } from './search-map.tsx';

type Found = NonNullable<SearchQuery['search']>;

/** What the page knows of places beside the hits. */
export interface Places {
  /** The parts of the city that can be chosen by name. */
  readonly areas: Areas;
  /** Whether a script runs that draws a map. */
  readonly hasMap: boolean;
}

interface PlaceFiltersProps {
  readonly search: Search;
  readonly found: Found;
  readonly places: Places;
  readonly pointed: string | null;
  onPoint(id: string | null): void;
  onOpen(id: string): void;
  /** Shows another search. */
  onChange?(search: Search): void;
}

/** Where hits must lie: on the map, or by name. */
export function PlaceFilters(props: PlaceFiltersProps) {
  const { search, found, places, pointed, onPoint, onOpen, onChange } = props;
  const { texts } = useView();
  const { areas, hasMap } = places;
  const { ort } = search.chosen;
  const hits = useMemo(
    () =>
      found.edges.flatMap(({ node }) => {
        const bbox = 'spatial' in node ? (node.spatial?.bbox ?? null) : null;
        return bbox === null ? [] : [{ id: node.id, title: node.title, bbox }];
      }),
    [found],
  );
  const districts = useMemo(
    () => areas.filter(({ name }) => ort.includes(name)).map(({ bbox }): Box => bbox),
    [areas, ort],
  );
  const named = found.facets.find(({ field }) => field === 'PLACE')?.values ?? [];
  return (
    <div class="more-filters place-filters">
      <h3>{texts.search.area}</h3>
      {hasMap && (
        <div class="needs-script">
          <SearchMap
            box={search.box}
            districts={districts}
            hits={hits}
            pointed={pointed}
            onPoint={onPoint}
            onOpen={onOpen}
            // As its address will say it, so that coming back asks for the same.
            onTake={(box) => onChange?.(changed(search, { box: box && readBox(boxText(box)) }))}
          />
        </div>
      )}
      {areas.length > 0 ? (
        <DistrictSelect search={search} areas={areas} />
      ) : (
        <>
          <label>
            {texts.search.place}
            <input key={ort.join()} form="suche" type="text" name="ort" list="orte" autocomplete="off" />
          </label>
          <datalist id="orte">
            {named.map(({ value }) => (
              <option key={value} value={value} />
            ))}
          </datalist>
        </>
      )}
      <button form="suche" class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{texts.search.apply}</span>
      </button>
    </div>
  );
}
