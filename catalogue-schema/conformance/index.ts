export { type PlayedGateway, playGateway, type RunningGateway } from './gateway/index.ts';
export {
  type ConformanceReport,
  formatReport,
  type ResponseTimes,
  type RuleResult,
  reportJson,
  reportJUnit,
} from './report/index.ts';
export { conformanceRules } from './rules/index.ts';
export { runConformance } from './run-conformance.ts';
export type { ConformanceOptions } from './server/index.ts';
