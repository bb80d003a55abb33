import type { Texts } from '../language/index.ts';

export type FailureReason = keyof Texts['preview']['failures'];

/** Why there is nothing to see, in a word that the page has a sentence for. */
export class PreviewFailure extends Error {
  readonly reason: FailureReason;
  /** What the sentence has a place for. */
  readonly detail: string;

  constructor(reason: FailureReason, detail = '') {
    super(`no preview: ${reason} ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}
