/** How deep lists and objects lie in each other, without going deeper itself. */
export function depthOf(value: unknown): number {
  let depth = 0;
  for (let level: readonly unknown[] = [value]; level.length > 0; depth += 1) {
    level = level.flatMap((entry) => (typeof entry === 'object' && entry !== null ? Object.values(entry) : []));
  }
  return depth - 1;
}
