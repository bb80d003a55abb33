export { isAddress, readSource, type SourceContent } from './read-source.ts';
export { CatalogueSourceError } from './source-error.ts';
