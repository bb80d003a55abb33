/** A source that cannot be read, or not to its end. The message names the source, what was expected and what came. */
export class CatalogueSourceError extends Error {
  override readonly name = 'CatalogueSourceError';
}
