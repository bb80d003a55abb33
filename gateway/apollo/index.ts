export { type ComposedSubgraph, type Composition, composeSupergraph } from './compose-supergraph.ts';
export {
  createFederationGateway,
  type DataSource,
  type FederationGateway,
  type SubgraphError,
  type SubgraphRequest,
  type SubgraphResponse,
  type Within,
} from './federation-gateway.ts';
export type { GatewayContext } from './gateway-context.ts';
export { OperationLog } from './operation-log.ts';
export { createPlanner, type PlannedOperation } from './plan-operation.ts';
export { type FrequentOperation, type PreparedPlan, preparePlans } from './prepared-plans.ts';
export { publicSchema } from './public-schema.ts';
export { type SubgraphProblem, subgraphProblems } from './subgraph-problems.ts';
