import type { ErrorCode } from '../../../../catalogue-schema/index.ts';

/** A source that cannot be read, or not to its end. The message names the source, what was expected and what came. */
export class CatalogueSourceError extends Error {
  override readonly name = 'CatalogueSourceError';
  /** Present where a limit ended the reading. */
  readonly code?: ErrorCode;

  constructor(message: string, code?: ErrorCode) {
    super(message);
    if (code !== undefined) this.code = code;
  }
}
