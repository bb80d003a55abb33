export type { GatewayContext } from './apollo/index.ts';
export {
  type CheckAnswer,
  checkAnswers,
  checkSubgraph,
  type Finding,
  ownSubgraphs,
  type SubgraphCheck,
  type UsedOperation,
} from './check/index.ts';
export { composeCatalogue } from './composition/index.ts';
export { defaultProtection, type Protection, readProtection } from './limits/index.ts';
export { openRegistry, type Registry } from './registry/index.ts';
export type { GatewayConfiguration } from './server/gateway-configuration.ts';
export { type RunningGateway, startGateway } from './server/start-gateway.ts';
export { readSignIn, type SignInConfiguration } from './sign-in/index.ts';
