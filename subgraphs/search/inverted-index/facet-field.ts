/** What records are narrowed by and counted by. Every value of a record is a text. */
export const facetFields = [
  'kind',
  'owner',
  'publisher',
  'theme',
  'keyword',
  'format',
  'licence',
  'open_licence',
  'service_kind',
  'year',
  'place',
  'visibility',
  'high_value_category',
  'project_status',
  'funding_programme',
] as const;

export type FacetField = (typeof facetFields)[number];
