export { type Forgery, forgeries } from './forgeries.ts';
export { type Asker, type PlayedGateway, playGateway, type RunningGateway, tokenOf } from './play-gateway.ts';
