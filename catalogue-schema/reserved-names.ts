/** Names that no owner can have: the catalogue's own subgraphs, databases and folders are found by them. */
export const reservedNames: readonly string[] = [
  'datasets',
  'projects',
  'contacts',
  'links',
  'editing',
  'directory',
  'search',
  'relations',
  'hosted',
  'gateway',
];
