export type { ConformanceReport, ResponseTimes, RuleResult } from './conformance-report.ts';
export { formatReport } from './format-report.ts';
export { reportJson } from './report-json.ts';
export { reportJUnit } from './report-junit.ts';
export { responseTimes } from './response-times.ts';
