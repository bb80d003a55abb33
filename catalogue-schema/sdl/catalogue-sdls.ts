import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, print } from 'graphql';
import { contractDocument } from '../contract.ts';
import { type EntryKind, typeOfKind } from '../entry-id.ts';
import { answeringSubgraph, deriveSdl, directiveOf, type EntityType, type Keys, referenceKey } from './derive-sdl.ts';

const all = (): boolean => true;
const isPublic = (field: FieldDefinitionNode): boolean => directiveOf(field, 'internal') === undefined;
const ownFields = (field: FieldDefinitionNode): boolean => isPublic(field) && answeringSubgraph(field) === undefined;
const byId = (resolvable: boolean) => (): Keys => ({ fields: ['id'], resolvable });

/** Records of the types that a subgraph answers by both keys, those that it only refers to by `referenceKey`. */
const byRef =
  (answered: readonly EntityType[], resolvable: readonly EntityType[]) =>
  (type: EntityType): Keys => {
    const answers: Keys['fields'] = answered.includes(type) ? ['id', referenceKey] : [referenceKey];
    return { fields: type === 'Owner' ? ['id'] : answers, resolvable: resolvable.includes(type) };
  };
const answeredBy = (subgraph: 'links' | 'relations') => (field: FieldDefinitionNode) =>
  answeringSubgraph(field) === subgraph;

const contractQuery = contractDocument.definitions.find(
  (definition): definition is ObjectTypeDefinitionNode =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query',
);

/** The contract fields of the root type that every owner answers and the public graph does not have. */
export const ownerRootFields: readonly string[] = (contractQuery?.fields ?? []).map((field) => field.name.value);

/** What an owner's subgraph serves: the whole contract but the relations that only the search server knows. */
export function ownerSdl(): string {
  const served = (field: FieldDefinitionNode) => answeringSubgraph(field) !== 'relations';
  return deriveSdl({
    fields: { Dataset: served, Project: served, Contact: served, Owner: all },
    keys: byId(true),
    shareable: false,
    withEntry: true,
    query: contractQuery ? print(contractQuery) : '',
  });
}

/** The routed subgraph of one kind, `datasets`, `projects` or `contacts`: other kinds are references. */
export function routedSdl(kind: EntryKind): string {
  const own = [typeOfKind(kind)];
  return deriveSdl({
    fields: { [typeOfKind(kind)]: ownFields },
    keys: byRef(own, own),
    shareable: true,
    withEntry: true,
  });
}

/** The routed subgraph of relations within one kind, apart from `routedSdl` so that every target is routed anew. */
export function linksSdl(): string {
  const links = answeredBy('links');
  return deriveSdl({
    fields: { Dataset: links, Project: links, Contact: links },
    keys: byRef([], ['Dataset', 'Project', 'Contact']),
    shareable: true,
    withEntry: false,
  });
}

/** The relations that only all records together answer. `query`: what the server adds of its own. */
export function relationsSdl(query: string): string {
  const relations = answeredBy('relations');
  return deriveSdl({
    fields: { Dataset: relations, Contact: relations, Project: relations },
    keys: byId(true),
    shareable: true,
    withEntry: false,
    query,
  });
}

/**
 * The whole contract, answered from a copy: reachable from `query` alone, never by an entity hop.
 *
 * @param query none for a graph that stands outside the supergraph, whose records are asked for by their ids
 */
export function mirrorSdl(query?: string): string {
  return deriveSdl({
    fields: { Dataset: isPublic, Project: isPublic, Contact: isPublic, Owner: all },
    keys: byId(false),
    shareable: true,
    withEntry: true,
    ...(query === undefined ? {} : { query }),
  });
}
