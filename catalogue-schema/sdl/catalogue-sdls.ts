import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, print } from 'graphql';
import { contractDocument } from '../contract.ts';
import { type EntryKind, typeOfKind } from '../entry-id.ts';
import { answeringSubgraph, deriveSdl } from './derive-sdl.ts';

const all = (): boolean => true;
const ownFields = (field: FieldDefinitionNode): boolean => answeringSubgraph(field) === undefined;
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
    resolvable: true,
    shareable: false,
    withEntry: true,
    query: contractQuery ? print(contractQuery) : '',
  });
}

/** The routed subgraph of one kind, `datasets`, `projects` or `contacts`: other kinds are references. */
export function routedSdl(kind: EntryKind): string {
  return deriveSdl({
    fields: { [typeOfKind(kind)]: ownFields },
    resolvable: true,
    shareable: true,
    withEntry: false,
  });
}

/** The routed subgraph of relations within one kind, apart from `routedSdl` so that every target is routed anew. */
export function linksSdl(): string {
  const links = answeredBy('links');
  return deriveSdl({
    fields: { Dataset: links, Project: links, Contact: links },
    resolvable: true,
    shareable: true,
    withEntry: false,
  });
}

/** The relations that only all records together answer. `query`: what the server adds of its own. */
export function relationsSdl(query: string): string {
  const relations = answeredBy('relations');
  return deriveSdl({
    fields: { Dataset: relations, Contact: relations, Project: relations },
    resolvable: true,
    shareable: true,
    withEntry: false,
    query,
  });
}

/** The whole contract, answered from a copy: reachable from `query` alone, never by an entity hop. */
export function mirrorSdl(query: string): string {
  return deriveSdl({
    fields: { Dataset: all, Project: all, Contact: all, Owner: all },
    resolvable: false,
    shareable: true,
    withEntry: true,
    query,
  });
}
