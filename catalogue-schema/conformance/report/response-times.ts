import type { ResponseTimes } from './conformance-report.ts';

/** Nearest-rank percentiles. */
export function responseTimes(durations: readonly number[]): ResponseTimes {
  const sorted = durations.map(Math.round).sort((one, other) => one - other);
  const percentile = (share: number): number | null => sorted[Math.ceil(share * sorted.length) - 1] ?? null;
  return { count: sorted.length, p50: percentile(0.5), p95: percentile(0.95), longest: percentile(1) };
}
