import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { type GraphQLSchema, parse } from 'graphql';
import { type EntryKind, entryKinds, mirrorSdl, scalarResolvers, typeOfKind } from '../../../catalogue-schema/index.ts';
import type { Database, Viewer } from '../../owner-kit/index.ts';
import type { InvertedIndex } from '../inverted-index/index.ts';
import { type CopyLoader, copyLoader } from '../mirror/index.ts';
import { answerOf, mirrorResolvers } from './mirror-resolvers.ts';
import type { FollowedAt } from './relations-schema.ts';
import { type SearchContext, searchContext } from './search-schema.ts';

interface CopiesContext extends SearchContext {
  readonly copies: CopyLoader;
}

/** What the gateway asks beside a record's own fields. */
const asOf = '{ "What its owner had done by then is in the copy." copyAsOf: DateTime! }';
const copySdl = [mirrorSdl(), ...entryKinds.map((kind) => `extend type ${typeOfKind(kind)} ${asOf}`)].join('\n');

/** A context for one request of one viewer, with loaders of its own. */
export function copiesContext(
  database: Database,
  index: InvertedIndex,
  publicUrl: string,
  followedAt: FollowedAt,
  viewer: Viewer,
): CopiesContext {
  return {
    ...searchContext(database, index, publicUrl, viewer),
    copies: copyLoader(database, viewer, followedAt),
  };
}

/** A record by its id, or null where there is no copy that the viewer may see. */
const copyOf =
  (kind: EntryKind) =>
  async ({ id }: { readonly id: string }, { copies, entries }: CopiesContext) => {
    const copy = await copies.load(id);
    if (copy?.kind !== kind) return null;
    entries.prime(id, copy);
    return answerOf(copy);
  };

const copyAsOf = async ({ id }: { readonly id: string }, _: unknown, { copies }: CopiesContext) =>
  (await copies.load(id))?.asOf.toISOString() ?? null;

const resolvers = {
  ...mirrorResolvers,
  Dataset: { ...mirrorResolvers.Dataset, __resolveReference: copyOf('dataset'), copyAsOf },
  Project: { ...mirrorResolvers.Project, __resolveReference: copyOf('project'), copyAsOf },
  Contact: { ...mirrorResolvers.Contact, __resolveReference: copyOf('contact'), copyAsOf },
  ...scalarResolvers,
};

/**
 * The graph `copies`: records by their ids, as the mirror has them, for the gateway to answer with in place of an owner
 * that does not. It is no part of the supergraph, so that no plan comes here.
 */
export function copiesSchema(): GraphQLSchema {
  return buildSubgraphSchema({
    typeDefs: parse(copySdl),
    resolvers: resolvers as unknown as GraphQLResolverMap<unknown>,
  });
}
