/** An owner would have more records in the mirror than it may. */
export class TooManyRecordsError extends Error {
  override readonly name = 'TooManyRecordsError';

  constructor(most: number) {
    super(`expected at most ${most} records, got more; the feed is read no further`);
  }
}
