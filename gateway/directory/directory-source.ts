import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import {
  catalogueError,
  entryKinds,
  parseEntryId,
  referenceKey,
  scalarResolvers,
  typeOfKind,
} from '../../catalogue-schema/index.ts';
import type { Viewer } from '../../catalogue-schema/viewer/index.ts';
import type { DataSource, SubgraphResponse } from '../apollo/index.ts';
import type { Member } from '../participants/index.ts';
import { directorySdl } from './directory-sdl.ts';
import { type SecondmentOperations, secondmentResolvers } from './secondment-resolvers.ts';

function ownerAnswer({ owner, participant, serverProblem, extensionProblem, availability }: Member): object {
  const { id, name, kind, website, contact, url, editUrl, state, reason } = owner;
  const { lastAnswerAt = null, lastError = null } = participant ?? {};
  return {
    id,
    name,
    kind,
    website,
    contact: contact && { __typename: 'Contact', [referenceKey]: contact },
    editUrl,
    state: state.toUpperCase(),
    suspensionReason: reason,
    address: url,
    availability,
    server: {
      state: lastError !== null ? 'DOWN' : lastAnswerAt !== null ? 'UP' : 'UNKNOWN',
      lastAnswerAt: lastAnswerAt?.toISOString() ?? null,
      lastError: lastError ?? serverProblem,
      pausedUntil: participant?.pausedUntil?.toISOString() ?? null,
      extensionProblem,
    },
  };
}

function viewerAnswer({ subject, isInternal, memberships }: Viewer, members: readonly Member[]): object {
  const organisations = memberships.flatMap(({ owner: id, roles }) => {
    const member = members.find(({ owner }) => owner.id === id);
    if (member === undefined) return [];
    return [{ owner: ownerAnswer(member), roles: roles.map((role) => role.toUpperCase()) }];
  });
  return { subject, isInternal, organisations };
}

/**
 * The directory, answered in the gateway's own process. A record by id is only a reference here, without any I/O: the
 * planner fetches the rest from the record's owner.
 *
 * @param members who takes part now
 */
export function directorySource(members: () => readonly Member[], secondments: SecondmentOperations): DataSource {
  const ownerOf = (id: string): object | null => {
    const member = members().find(({ owner }) => owner.id === id);
    return member ? ownerAnswer(member) : null;
  };
  const ofSecondments = secondmentResolvers(secondments, ownerOf);
  const reference =
    (kind?: (typeof entryKinds)[number]) =>
    (_: unknown, { id }: { id: string }) => {
      const parsed = parseEntryId(id, kind);
      const takesPart = members().some(({ owner }) => owner.id === parsed.owner && owner.state === 'active');
      return takesPart ? { __typename: typeOfKind(parsed.kind), [referenceKey]: id } : null;
    };
  const schema = buildSubgraphSchema({
    typeDefs: parse(directorySdl),
    resolvers: {
      Query: {
        ...Object.fromEntries(entryKinds.map((kind) => [kind, reference(kind)])),
        node: reference(),
        owners: () => members().map(ownerAnswer),
        viewer: (_: unknown, __: unknown, viewer: Viewer) => viewerAnswer(viewer, members()),
        ...ofSecondments.Query,
      },
      Mutation: ofSecondments.Mutation,
      Owner: {
        __resolveReference: ({ id }: { id: string }) => ownerOf(id),
      },
      ...scalarResolvers,
    } as never,
  });
  return {
    fetch: async ({ query, variables }, { viewer }) => {
      const answer = await graphql({ schema, source: query, variableValues: variables, contextValue: viewer });
      // Before anything is resolved, only arguments can be wrong: the gateway's schema does not know what a Date is.
      const errors = answer.errors?.map((error) =>
        error.path ? error : catalogueError('BAD_USER_INPUT', error.message),
      );
      return { ...answer, ...(errors ? { errors } : {}) } as unknown as SubgraphResponse;
    },
  };
}
