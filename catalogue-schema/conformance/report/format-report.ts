import type { ConformanceReport, ResponseTimes, RuleResult } from './conformance-report.ts';

const marks = { passed: 'passed ', failed: 'FAILED ', skipped: 'skipped' } as const;

function formatResult({ rule, title, reference, outcome, reason, received }: RuleResult, width: number): string {
  const line = `${marks[outcome]}  ${rule.padEnd(width)}  ${title} (${reference})`;
  const below = [
    ...(reason === undefined ? [] : [reason]),
    ...(received === undefined ? [] : [`received: ${received}`]),
  ];
  return [line, ...below.map((text) => `         ${text}`)].join('\n');
}

function formatTimes(what: string, { count, p50, p95, longest }: ResponseTimes): string {
  return count === 0
    ? `${what}: not asked`
    : `${what}: ${count} answers, p50 ${p50} ms, p95 ${p95} ms, longest ${longest} ms`;
}

function formatFeed({ changes, isComplete }: ConformanceReport['feed']): string {
  return isComplete
    ? `${changes} changes, the whole feed`
    : `the first ${changes} changes of the feed, not the whole of it`;
}

/** A report for people to read: a line per rule, and below what failed what was expected and what was received. */
export function formatReport(report: ConformanceReport): string {
  const width = Math.max(...report.results.map(({ rule }) => rule.length));
  const count = (outcome: RuleResult['outcome']): number =>
    report.results.filter((result) => result.outcome === outcome).length;
  return [
    `${report.url}, owner ${report.owner ?? 'unknown'}`,
    '',
    ...report.results.map((result) => formatResult(result, width)),
    '',
    `checked: ${formatFeed(report.feed)}`,
    formatTimes('_entities', report.responseTimes.entities),
    formatTimes('feed', report.responseTimes.feed),
    `${report.passed ? 'conforms' : 'does not conform'}: ${count('passed')} rules passed, ${count('failed')} failed, ${count('skipped')} skipped`,
  ].join('\n');
}
