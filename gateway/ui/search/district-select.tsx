import type { AreasQuery } from '../generated/operations.ts';
import { useView } from '../layout/index.ts';
import type { Search } from './search-address.ts';

export type Areas = NonNullable<AreasQuery['areas']>;

const kinds = ['DISTRICT', 'LOCALITY', 'OTHER'] as const;

interface DistrictSelectProps {
  readonly search: Search;
  readonly areas: Areas;
}

/**
 * Parts of the city by name, which do what a box on the map does. One more of them is added to those that are chosen once
 * the form is sent: with the keyboard, one goes past others to the one that is meant.
 */
export function DistrictSelect({ search, areas }: DistrictSelectProps) {
  const { texts } = useView();
  const { ort } = search.chosen;
  const groups = kinds.map((kind) => ({
    kind,
    names: areas.filter((area) => area.kind === kind && !ort.includes(area.name)).map(({ name }) => name),
  }));
  return (
    <label>
      {texts.search.district}
      <select key={ort.join()} form="suche" name="ort">
        <option value="">{ort.length > 0 ? texts.search.anotherDistrict : texts.search.anyDistrict}</option>
        {groups.map(({ kind, names }) =>
          names.length === 0 ? null : (
            <optgroup key={kind} label={texts.search.areaKinds[kind]}>
              {names.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </optgroup>
          ),
        )}
      </select>
    </label>
  );
}
