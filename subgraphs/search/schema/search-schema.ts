import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { type GraphQLSchema, parse } from 'graphql';
import { parseEntryId, scalarResolvers, typeOfKind } from '../../../catalogue-schema/index.ts';
import { type Database, type EntryLoader, entryLoader, type Viewer } from '../../owner-kit/index.ts';
import { allAreas } from '../areas/index.ts';
import type { InvertedIndex } from '../inverted-index/index.ts';
import {
  type DeletedEntry,
  deletedEntry,
  ownerLoader,
  type RelationLoaders,
  relationLoaders,
} from '../mirror/index.ts';
import {
  type Connection,
  connection,
  type Hit,
  type SearchArguments,
  type Suggestion,
  suggest,
} from '../query/index.ts';
import { answerOf, mirrorResolvers } from './mirror-resolvers.ts';
import { searchSdl } from './search-sdl.ts';

/** What the resolvers of one request work with. */
export interface SearchContext {
  readonly database: Database;
  readonly index: InvertedIndex;
  readonly publicUrl: string;
  readonly viewer: Viewer;
  readonly entries: EntryLoader;
  readonly owners: ReturnType<typeof ownerLoader>;
  readonly relations: RelationLoaders;
}

/** A context for one request of one viewer, with loaders of its own. */
export function searchContext(
  database: Database,
  index: InvertedIndex,
  publicUrl: string,
  viewer: Viewer,
): SearchContext {
  return {
    database,
    index,
    publicUrl,
    viewer,
    entries: entryLoader(database, viewer, 'mirror'),
    owners: ownerLoader(database),
    relations: relationLoaders(database, viewer),
  };
}

/** The hits of a page. Their records have come with them and need not be loaded again. */
async function edges(found: Connection, _: unknown, { entries }: SearchContext): Promise<readonly Hit[]> {
  const page = await found.edges();
  for (const { id, kind, record } of page) entries.prime(id, { kind, record });
  return page;
}

const resolvers = {
  Query: {
    search: (_: unknown, args: SearchArguments, context: SearchContext) => connection(context, args),
    suggest: (_: unknown, args: { text: string; first: number }, context: SearchContext) => suggest(context, args),
    deletedEntry: (_: unknown, { id }: { id: string }, { database, viewer }: SearchContext) => {
      parseEntryId(id);
      return deletedEntry(database, viewer, id);
    },
    areas: (_: unknown, __: unknown, { database }: SearchContext) => allAreas(database),
  },
  SearchConnection: { edges },
  SearchEdge: {
    node: (hit: Hit) => answerOf(hit),
    indexedAt: ({ indexedAt }: Hit) => indexedAt.toISOString(),
  },
  DeletedEntry: { deletedAt: ({ deletedAt }: DeletedEntry) => deletedAt.toISOString() },
  Suggestion: { node: ({ node }: Suggestion) => (node === null ? null : answerOf(node)) },
  Entry: { __resolveType: ({ id }: { id: string }) => typeOfKind(parseEntryId(id).kind) },
  ...mirrorResolvers,
  ...scalarResolvers,
};

/** The subgraph `search`. */
export function searchSchema(): GraphQLSchema {
  return buildSubgraphSchema({
    typeDefs: parse(searchSdl()),
    resolvers: resolvers as unknown as GraphQLResolverMap<unknown>,
  });
}
