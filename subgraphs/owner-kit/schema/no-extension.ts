import { Kind } from 'graphql';
import type { Extension } from './owner-subgraph.ts';

/** For an owner that answers the contract and nothing else. */
export const noExtension: Extension = {
  typeDefs: { kind: Kind.DOCUMENT, definitions: [] },
  resolvers: {},
  migrations: () => ({}),
  loaders: () => ({}),
  addSamples: async () => {},
};
