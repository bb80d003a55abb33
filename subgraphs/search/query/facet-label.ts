import {
  type EntryKind,
  entryKindLabels,
  fileTypes,
  licences,
  type Theme,
  themes,
} from '../../../catalogue-schema/index.ts';
import type { FilterField } from './search-request.ts';

/** What people read for a value of a facet, in German; the value itself where nothing is known of it. */
export function facetLabel(field: FilterField, value: string, ownerNames: ReadonlyMap<string, string>): string {
  const labels: Readonly<Record<FilterField, () => string | undefined>> = {
    kind: () => entryKindLabels[value.toUpperCase() as Uppercase<EntryKind>]?.de,
    owner: () => ownerNames.get(value),
    theme: () => themes[value as Theme]?.label.de,
    format: () => fileTypes[value]?.name,
    licence: () => licences[value]?.title,
  };
  return labels[field]() ?? value;
}
