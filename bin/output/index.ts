export { CommandFailure } from './command-failure.ts';
export { formatFinding } from './format-finding.ts';
export { formatTable } from './format-table.ts';
export type { Report } from './report.ts';
export { reporting } from './reporting.ts';
export { withExample } from './with-example.ts';
