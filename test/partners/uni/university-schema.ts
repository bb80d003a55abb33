import { GraphQLError, type GraphQLSchema, isListType, isNonNullType, isObjectType } from 'graphql';
import { createSchema } from 'graphql-yoga';
import type { Caller } from './caller.ts';
import { readChanges } from './read-changes.ts';
import type { University } from './university.ts';
import { versionFor } from './version-for.ts';

/** A record on its way out, or only its id where it is somebody else's. */
interface Answer {
  readonly __typename: string;
  readonly id: string;
  /** Set in the change feed, which tells all that a record states. */
  readonly isWhole?: boolean;
  readonly [field: string]: unknown;
}

interface Context {
  readonly caller: Caller;
}

interface PageArguments {
  readonly after?: string | null;
  readonly first: number;
}

const federationSdl = `
  scalar _Any
  union _Entity = Dataset | Project | Contact | Owner
  type _Service { sdl: String! }
  extend type Query {
    _service: _Service!
    _entities(representations: [_Any!]!): [_Entity]!
  }
`;

const types: Readonly<Record<string, string>> = { dataset: 'Dataset', project: 'Project', contact: 'Contact' };
const kindOf = (id: string): string => id.split('/')[1] ?? '';
const stub = (id: string): Answer => ({ __typename: types[kindOf(id)] ?? '', id });

/** Lists that a record does not have are empty. */
function fillInLists(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const isList = isNonNullType(field.type) && isListType(field.type.ofType);
      if (isList) field.resolve ??= (parent) => parent[field.name] ?? [];
    }
  }
  return schema;
}

/** The contract and what Federation asks for, resolved from the university's records. */
export function universitySchema(sdl: string, university: University, publicUrl: string): GraphQLSchema {
  const owner = { ...university.owner, __typename: 'Owner', contact: stub(university.owner.contact) };
  const byId = new Map(university.records.map((record) => [record.id, record]));

  const ownRecord = (id: string, caller: Caller): Answer | null => {
    const record = versionFor(caller, byId.get(id));
    return record && { ...record, ...stub(id) };
  };
  const entity = ({ __typename, id }: Answer, caller: Caller): Answer | null => {
    if (__typename === 'Owner') return id === owner.id ? owner : null;
    return types[kindOf(id)] === __typename ? ownRecord(id, caller) : null;
  };
  const targets = (parent: Answer, field: string, caller: Caller): Answer[] => {
    const ids = [parent[field] ?? []].flat() as string[];
    if (parent.isWhole) return ids.map(stub);
    return ids.flatMap((id) => (id.startsWith(`${owner.id}/`) ? (ownRecord(id, caller) ?? []) : stub(id)));
  };
  const records = (field: string) => (parent: Answer, _: unknown, context: Context) =>
    targets(parent, field, context.caller);
  const ids = (field: string) => (parent: Answer, _: unknown, context: Context) =>
    targets(parent, field, context.caller).map(({ id }) => id);
  const common = { uri: ({ id }: Answer) => `${publicUrl}/id/${id}`, owner: () => owner };

  const resolvers = {
    Query: {
      _service: () => ({ sdl }),
      _entities: (_: unknown, { representations }: { representations: Answer[] }, { caller }: Context) =>
        representations.map((representation) => entity(representation, caller)),
      catalogueOwner: () => owner,
      catalogueChanges: (_: unknown, { after, first }: PageArguments, { caller }: Context) => {
        if (!caller.scopes.includes('feed')) {
          throw new GraphQLError('expected a token for the feed', { extensions: { code: 'FORBIDDEN' } });
        }
        const page = readChanges(university, after ?? null, first);
        const changes = page.changes.map(({ id, at, record }) => ({
          id,
          at,
          kind: kindOf(id).toUpperCase(),
          operation: record ? 'UPSERT' : 'DELETE',
          [kindOf(id)]: record && { ...record, ...stub(id), isWhole: true },
        }));
        return { ...page, changes };
      },
    },
    Dataset: {
      ...common,
      contacts: records('contacts'),
      projectRefs: ids('projectRefs'),
      relatedDatasets: records('relatedDatasets'),
    },
    Project: {
      ...common,
      lead: (project: Answer, _: unknown, { caller }: Context) => targets(project, 'lead', caller)[0] ?? null,
      contacts: records('contacts'),
      datasetRefs: ids('datasetRefs'),
      relatedProjects: records('relatedProjects'),
    },
    Contact: {
      ...common,
      title: ({ name }: Answer) => name,
      summary: ({ role }: Answer) => role ?? null,
      deputies: records('deputies'),
    },
  };
  return fillInLists(createSchema({ typeDefs: [sdl, federationSdl], resolvers, assumeValidSDL: true }));
}
