import {
  type EntryKind,
  entryKindLabels,
  fileTypes,
  type HighValueCategory,
  highValueCategories,
  type Label,
  licences,
  type ProjectStatus,
  projectStatusLabels,
  type ServiceKind,
  serviceKindLabels,
  type Theme,
  themes,
  type Visibility,
  visibilityLabels,
} from '../../../catalogue-schema/index.ts';
import type { FacetField } from '../inverted-index/index.ts';

const openness: Readonly<Record<string, Label>> = {
  true: { de: 'Offene Lizenz', en: 'Open licence' },
  false: { de: 'Andere Lizenz', en: 'Other licence' },
};

/** A name that is the same in both languages. */
const named = (name: string | undefined): Label | undefined =>
  name === undefined ? undefined : { de: name, en: name };

/** What people read for a value of a facet; the value itself where nothing is known of it. */
export function facetLabel(field: FacetField, value: string, ownerNames: ReadonlyMap<string, string>): Label {
  const labels: { readonly [Field in FacetField]?: () => Label | undefined } = {
    kind: () => entryKindLabels[value.toUpperCase() as Uppercase<EntryKind>],
    owner: () => named(ownerNames.get(value)),
    theme: () => themes[value as Theme]?.label,
    format: () => named(fileTypes[value]?.name),
    licence: () => named(licences[value]?.title),
    open_licence: () => openness[value],
    service_kind: () => serviceKindLabels[value as ServiceKind],
    visibility: () => visibilityLabels[value as Visibility],
    high_value_category: () => highValueCategories[value as HighValueCategory]?.label,
    project_status: () => projectStatusLabels[value as ProjectStatus],
  };
  return labels[field]?.() ?? { de: value, en: value };
}
