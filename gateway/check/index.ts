export { type CheckAnswer, checkAnswers } from './check-answers.ts';
export type { UsedOperation } from './check-clients.ts';
export { checkSubgraph } from './check-subgraph.ts';
export type { Finding } from './finding.ts';
export { ownSubgraphs } from './own-subgraphs.ts';
export type { SubgraphCheck } from './subgraph-check.ts';
