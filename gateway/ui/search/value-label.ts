import { highValueCategories, type Label, projectStatusLabels, themes } from '../../../catalogue-schema/index.ts';
import type { SearchQuery } from '../generated/operations.ts';
import type { View } from '../layout/index.ts';
import { type FacetName, facetParameters } from './facet-parameters.ts';

type Facets = NonNullable<SearchQuery['search']>['facets'];

/** Names of values that have one whether or not anything with them is found. */
const vocabularies: Partial<Record<FacetName, Readonly<Record<string, Label | { readonly label: Label }>>>> = {
  thema: themes,
  status: projectStatusLabels,
  hochwertig: highValueCategories,
};

/** What people read for a value of a facet. */
export function valueLabel(name: FacetName, value: string, facets: Facets, { texts, language }: View): string {
  if (name === 'offen' && (value === 'true' || value === 'false')) return texts.search.openLicence[value];
  const named = vocabularies[name]?.[value];
  if (named !== undefined) return ('label' in named ? named.label : named)[language];
  const { field } = facetParameters[name];
  const values = facets.find((facet) => facet.field === field)?.values;
  return values?.find((known) => known.value === value)?.label ?? value;
}
