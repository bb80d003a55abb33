import type { ConformanceReport } from './conformance-report.ts';

/** A report for programs to read. */
export function reportJson(report: ConformanceReport): string {
  return JSON.stringify(report, null, 2);
}
