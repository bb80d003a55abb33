export { conformanceRules } from './conformance-rules.ts';
export type { Finding } from './finding.ts';
export type { Rule } from './rule.ts';
