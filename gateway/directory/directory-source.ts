import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { entryKinds, parseEntryId, referenceKey, scalarResolvers, typeOfKind } from '../../catalogue-schema/index.ts';
import type { DataSource, SubgraphResponse } from '../apollo/index.ts';
import type { Member } from '../participants/index.ts';
import { directorySdl } from './directory-sdl.ts';

function ownerAnswer({ participant, owner, extensionProblem }: Member): object {
  const { lastAnswerAt, lastError } = participant;
  const state = lastError !== null ? 'DOWN' : lastAnswerAt !== null ? 'UP' : 'UNKNOWN';
  const statement = { name: owner.id, kind: 'OTHER', contact: null, ...owner };
  return {
    ...statement,
    contact: statement.contact && { __typename: 'Contact', [referenceKey]: statement.contact },
    server: { state, lastAnswerAt: lastAnswerAt?.toISOString() ?? null, lastError, extensionProblem },
  };
}

/**
 * The directory, answered in the gateway's own process. A record by id is only a reference here, without any I/O: the
 * planner fetches the rest from the record's owner.
 *
 * @param members who takes part now
 */
export function directorySource(members: () => readonly Member[]): DataSource {
  const reference =
    (kind?: (typeof entryKinds)[number]) =>
    (_: unknown, { id }: { id: string }) => {
      const parsed = parseEntryId(id, kind);
      const isKnown = members().some(({ owner }) => owner.id === parsed.owner);
      return isKnown ? { __typename: typeOfKind(parsed.kind), [referenceKey]: id } : null;
    };
  const schema = buildSubgraphSchema({
    typeDefs: parse(directorySdl),
    resolvers: {
      Query: {
        ...Object.fromEntries(entryKinds.map((kind) => [kind, reference(kind)])),
        node: reference(),
        owners: () => members().map(ownerAnswer),
      },
      Owner: {
        __resolveReference: ({ id }: { id: string }) => {
          const member = members().find(({ owner }) => owner.id === id);
          return member ? ownerAnswer(member) : null;
        },
      },
      ...scalarResolvers,
    } as never,
  });
  return {
    fetch: async ({ query, variables }) =>
      (await graphql({ schema, source: query, variableValues: variables })) as unknown as SubgraphResponse,
  };
}
