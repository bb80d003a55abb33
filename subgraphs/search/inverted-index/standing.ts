/** The most that a record's age and its completeness say for it, beside words that count by the whole. */
const mostForFreshness = 0.3;
const mostForCompleteness = 0.3;

/** Not counted from today: a hit keeps its score, and with it its place between two pages. */
const [oldest, newest] = [Date.UTC(2000), Date.UTC(2040)];

/**
 * What speaks for a record whatever is asked: that it is new, and that it is complete. It decides between records that
 * fit the words alike.
 *
 * @param modified milliseconds since 1970
 * @param completeness from 0 to 1
 */
export function standing(modified: number, completeness: number): number {
  const freshness = Math.min(Math.max((modified - oldest) / (newest - oldest), 0), 1);
  return mostForFreshness * freshness + mostForCompleteness * completeness;
}
