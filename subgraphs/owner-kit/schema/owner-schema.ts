import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { type GraphQLSchema, Kind, parse } from 'graphql';
import { type OwnerRecord, ownerEditingSdl, ownerSdl } from '../../../catalogue-schema/index.ts';
import type { Database } from '../../../catalogue-schema/storage/index.ts';
import type { Viewer } from '../../../catalogue-schema/viewer/index.ts';
import { type EditingContext, editingStore } from '../editing/index.ts';
import { type BeforeWrite, entryLoader } from '../records/index.ts';
import { contractResolvers } from './contract-resolvers.ts';
import type { Extension, OwnerSubgraph } from './owner-subgraph.ts';

/** What the resolvers of one request work with. */
export interface OwnerContext extends EditingContext {
  readonly owner: OwnerRecord;
  readonly publicUrl: string;
  readonly database: Database;
  /** The extension's own loaders. */
  readonly extension: unknown;
}

/**
 * A context for one request of one viewer, with loaders of its own.
 *
 * @param beforeWrite is called first in the transaction of every change that this viewer makes
 */
export function ownerContext(
  { owner, extension }: Pick<OwnerSubgraph, 'owner' | 'extension'>,
  database: Database,
  publicUrl: string,
  viewer: Viewer,
  beforeWrite?: BeforeWrite,
): OwnerContext {
  return {
    owner,
    publicUrl,
    database,
    viewer,
    editing: editingStore(database, beforeWrite),
    entries: entryLoader(database, viewer),
    extension: extension.loaders(database, viewer),
  };
}

/** The contract types to which this owner adds fields: it is asked about other owners' records of these types. */
function extendedTypes({ typeDefs }: Extension): ReadonlySet<string> {
  const extensions = typeDefs.definitions.filter(({ kind }) => kind === Kind.OBJECT_TYPE_EXTENSION);
  return new Set(extensions.map((definition) => ('name' in definition && definition.name?.value) || ''));
}

const sdl = `${ownerSdl()}\n\n${ownerEditingSdl()}`;

/**
 * The contract, the part of it with which records are edited, and the owner's extension as one federated subgraph. Scalars
 * are taken as they are written: what somebody saves is checked whole, so that all wrong fields are told at once.
 */
export function ownerSchema(extension: Extension): GraphQLSchema {
  return buildSubgraphSchema([
    {
      typeDefs: parse(sdl),
      resolvers: contractResolvers(extendedTypes(extension)) as GraphQLResolverMap<OwnerContext>,
    },
    { typeDefs: extension.typeDefs, resolvers: extension.resolvers as GraphQLResolverMap<OwnerContext> },
  ]);
}
