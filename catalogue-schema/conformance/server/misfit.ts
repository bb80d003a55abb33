import { shorten } from './shorten.ts';

/** An answer that is of no use, or none. */
export class Misfit extends Error {
  override readonly name = 'Misfit';
  /** What was received, shortened. */
  readonly received: string | undefined;

  /** @param message what was expected, and what arrived in its place */
  constructor(message: string, received?: unknown) {
    super(message);
    this.received = received === undefined ? undefined : shorten(received);
  }
}
