import junitReportBuilder, { type Builder } from 'junit-report-builder';
import type { ConformanceReport } from './conformance-report.ts';

// The package's types speak of a default export; what it exports is the builder itself.
const builder = junitReportBuilder as unknown as Builder;

/** A report as JUnit XML, which CI servers show: a test case per rule. */
export function reportJUnit(report: ConformanceReport): string {
  const junit = builder.newBuilder();
  const suite = junit
    .testSuite()
    .name(`conformance of ${report.owner ?? report.url}`)
    .time(report.milliseconds / 1000);
  suite.property('url', report.url);
  for (const { rule, title, reference, outcome, reason, received, milliseconds } of report.results) {
    const testCase = suite
      .testCase()
      .className('conformance')
      .name(rule)
      .time(milliseconds / 1000);
    testCase.standardOutput([`${title} (${reference})`, ...(outcome === 'skipped' ? [reason] : [])].join('\n'));
    if (outcome === 'skipped') testCase.skipped();
    if (outcome === 'failed') testCase.failure(reason).stacktrace(`received: ${received ?? 'nothing'}`);
  }
  return junit.build();
}
