import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { type GraphQLSchema, parse } from 'graphql';
import { type EntryKind, readEntryId, scalarResolvers, typeOfKind } from '../../../catalogue-schema/index.ts';
import type { Database, Viewer } from '../../owner-kit/index.ts';
import { type InvertedIndex, recordCountLoader } from '../inverted-index/index.ts';
import {
  newestChangeLoader,
  ownerLoader,
  type Relation,
  type RelationLoaders,
  relationLoaders,
} from '../mirror/index.ts';
import { relationsGraphSdl } from './relations-sdl.ts';

/** When a feed was last followed to its end by this process, which knows it before it is written down. */
export type FollowedAt = (owner: string) => Date | null;

interface RelationsContext {
  readonly relations: RelationLoaders;
  readonly owners: ReturnType<typeof ownerLoader>;
  readonly counts: ReturnType<typeof recordCountLoader>;
  readonly newestChanges: ReturnType<typeof newestChangeLoader>;
  readonly followedAt: FollowedAt;
}

interface Reference {
  readonly id: string;
}

const referTo = (kind: EntryKind, id: string) => ({ __typename: typeOfKind(kind), id });

/** A context for one request of one viewer, with loaders of its own. */
export function relationsContext(
  database: Database,
  index: InvertedIndex,
  followedAt: FollowedAt,
  viewer: Viewer,
): RelationsContext {
  return {
    relations: relationLoaders(database, viewer),
    owners: ownerLoader(database),
    counts: recordCountLoader(database, index, viewer),
    newestChanges: newestChangeLoader(database, viewer),
    followedAt,
  };
}

/**
 * Any id of the kind is answered. A record that is not mirrored yet, or that the viewer may not see, has no relations
 * here: whether it exists is for its owner to say, and null would blank what the owner answers.
 */
const reference =
  (kind: EntryKind) =>
  ({ id }: Reference) =>
    readEntryId(id)?.kind === kind ? referTo(kind, id) : null;

const related =
  (relation: Relation, kind: EntryKind) => async (parent: Reference, _: unknown, context: RelationsContext) =>
    (await context.relations[relation].load(parent.id)).map((id) => referTo(kind, id));

async function mirrorState({ id }: Reference, _: unknown, { owners, followedAt }: RelationsContext): Promise<object> {
  const owner = await owners.load(id);
  const latest = Math.max(owner?.followed_at?.getTime() ?? 0, followedAt(id)?.getTime() ?? 0);
  return {
    followedAt: latest === 0 ? null : new Date(latest).toISOString(),
    lagSeconds: latest === 0 ? null : Math.max(0, Date.now() - latest) / 1000,
    lastError: owner?.last_error ?? null,
    refusedRecords: owner?.refused ?? 0,
  };
}

const resolvers = {
  Dataset: { __resolveReference: reference('dataset'), projects: related('datasetProjects', 'project') },
  Project: { __resolveReference: reference('project'), datasets: related('projectDatasets', 'dataset') },
  Contact: {
    __resolveReference: reference('contact'),
    datasets: related('contactDatasets', 'dataset'),
    projects: related('contactProjects', 'project'),
  },
  Owner: {
    __resolveReference: ({ id }: Reference) => ({ __typename: 'Owner', id }),
    newestChange: async ({ id }: Reference, _: unknown, { newestChanges }: RelationsContext) =>
      (await newestChanges.load(id))?.toISOString() ?? null,
    records: ({ id }: Reference, _: unknown, { counts }: RelationsContext) => counts.load(id),
    mirror: mirrorState,
  },
  ...scalarResolvers,
};

/** The subgraph `relations`: what only all records together answer, as references that are routed to their owners. */
export function relationsSchema(): GraphQLSchema {
  return buildSubgraphSchema({
    typeDefs: parse(relationsGraphSdl()),
    resolvers: resolvers as unknown as GraphQLResolverMap<unknown>,
  });
}
