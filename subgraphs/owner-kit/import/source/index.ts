export { isAddress, readSource, type SourceContent } from './read-source.ts';
export { shownSource } from './shown-source.ts';
export { CatalogueSourceError } from './source-error.ts';
