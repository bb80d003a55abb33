import { type Finding, failed, passed, skipped } from './finding.ts';

/** Problems that are shown of one rule. */
const shown = 5;

/**
 * Holds many things against a rule and tells how many break it, with the first problems.
 *
 * @param what what they are called: "records"
 * @param problemsOf what was expected and what arrived, each beginning with where
 */
export function every<T>(what: string, all: readonly T[], problemsOf: (one: T) => readonly string[]): Finding {
  if (all.length === 0) return skipped(`the feed has no ${what}`);
  const broken = all.map(problemsOf).filter((problems) => problems.length > 0);
  if (broken.length === 0) return passed;
  const problems = broken.flat();
  const more = problems.length > shown ? [`and ${problems.length - shown} more`] : [];
  return failed(
    `expected all ${all.length} ${what} to keep to it, got ${broken.length} that do not`,
    [...problems.slice(0, shown), ...more].join('; '),
  );
}
