export { type InitOptions, initSubgraph } from './init-subgraph.ts';
