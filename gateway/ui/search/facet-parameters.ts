import { highValueCategories, projectStatusLabels, themes } from '../../../catalogue-schema/index.ts';
import type { FacetField, SearchFilter } from '../generated/operations.ts';

interface FacetParameter {
  readonly field: FacetField;
  /** The field of the filter that takes the values as they are. */
  readonly filter: keyof SearchFilter;
  /** All values there are, where the schema knows them: others in an address are ignored. */
  readonly known?: readonly string[];
}

/** The parameters of an address that narrow a search, in the order in which the page offers them. */
export const facetParameters = {
  thema: { field: 'THEME', filter: 'themes', known: Object.keys(themes) },
  anbieter: { field: 'OWNER', filter: 'owners' },
  format: { field: 'FORMAT', filter: 'formats' },
  offen: { field: 'OPEN_LICENCE', filter: 'openLicence', known: ['true', 'false'] },
  lizenz: { field: 'LICENCE', filter: 'licences' },
  ort: { field: 'PLACE', filter: 'places' },
  jahr: { field: 'YEAR', filter: 'years' },
  schlagwort: { field: 'KEYWORD', filter: 'keywords' },
  status: { field: 'PROJECT_STATUS', filter: 'projectStatuses', known: Object.keys(projectStatusLabels) },
  foerderung: { field: 'FUNDING_PROGRAMME', filter: 'fundingProgrammes' },
  hochwertig: { field: 'HIGH_VALUE_CATEGORY', filter: 'highValueCategories', known: Object.keys(highValueCategories) },
} as const satisfies Readonly<Record<string, FacetParameter>>;

export type FacetName = keyof typeof facetParameters;

export const facetNames = Object.keys(facetParameters) as readonly FacetName[];

/** The values of a parameter that can be asked for. */
export function askable(name: FacetName, values: readonly string[]): readonly string[] {
  const { known }: FacetParameter = facetParameters[name];
  const given = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
  if (known !== undefined) return given.filter((value) => known.includes(value));
  return name === 'jahr' ? given.filter((value) => /^\d{4}$/.test(value)) : given;
}

/** What the graph's filter takes for the values of one parameter. */
export function filterOf(name: FacetName, values: readonly string[]): SearchFilter {
  if (values.length === 0) return {};
  if (name === 'jahr') return { years: values.map(Number) };
  // Both values together narrow nothing.
  if (name === 'offen') return values.length === 1 ? { openLicence: values[0] === 'true' } : {};
  return { [facetParameters[name].filter]: values };
}
