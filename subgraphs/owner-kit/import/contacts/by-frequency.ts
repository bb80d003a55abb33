/** How often each value occurs, most frequent first; among equals the more fitting, then the alphabetical first. */
export function byFrequency(
  values: readonly string[],
  fitness: (value: string) => number = () => 0,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || fitness(b) - fitness(a) || (a < b ? -1 : 1))
    .map(([value]) => value);
}
