export { type GatewayConfiguration, type RunningGateway, startGateway } from './server/start-gateway.ts';
