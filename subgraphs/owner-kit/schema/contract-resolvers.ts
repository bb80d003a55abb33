import {
  derivedFields,
  type EntryKind,
  type EntryRecord,
  entryUri,
  type ProjectRecord,
  parseEntryId,
  readEntryId,
  typeOfKind,
} from '../../../catalogue-schema/index.ts';
import { editingResolvers } from '../editing/index.ts';
import { type FeedChange, readFeed } from '../feed/index.ts';
import type { OwnerContext } from './owner-schema.ts';

/** A record on its way out, or only its id where the record is another owner's. */
interface Parent {
  readonly __typename: string;
  readonly id: string;
  /** Set in the change feed, which tells the mirror all that the record states, whoever may see it. */
  readonly isWhole?: boolean;
}

const typename = (id: string): string => typeOfKind(parseEntryId(id).kind);
const stub = (id: string): Parent => ({ __typename: typename(id), id });

/** A record of this owner, or null where it has none that the viewer may see. */
async function ownRecord(id: string, { entries }: OwnerContext): Promise<Parent | null> {
  const entry = await entries.load(id);
  return entry && { ...entry.record, __typename: typename(id) };
}

/** Records that a record names: this owner's as far as the viewer may see them, other owners' by their id. */
async function references(parent: Parent, ids: readonly string[], context: OwnerContext): Promise<readonly Parent[]> {
  if (parent.isWhole) return ids.map(stub);
  const isOwn = (id: string): boolean => readEntryId(id)?.owner === context.owner.id;
  const found = await Promise.all(ids.map((id) => (isOwn(id) ? ownRecord(id, context) : stub(id))));
  return found.filter((target) => target !== null);
}

type Resolver = (parent: never, args: unknown, context: OwnerContext) => unknown;

/** Resolves a field that holds ids of records to those records. */
function recordsIn(field: string): Resolver {
  return (parent: Parent & Record<string, readonly string[]>, _, context) =>
    references(parent, parent[field] ?? [], context);
}

/** Resolves a field that holds ids of records to those ids that the viewer may know. */
function idsIn(field: string): Resolver {
  return async (parent: Parent & Record<string, readonly string[]>, _, context) =>
    (await references(parent, parent[field] ?? [], context)).map(({ id }) => id);
}

const uri = ({ id }: EntryRecord, _: unknown, { publicUrl }: OwnerContext): string => entryUri(publicUrl, id);

function ownerOf({ id }: EntryRecord, _: unknown, { owner }: OwnerContext): object {
  const prefix = readEntryId(id)?.owner;
  return prefix === owner.id ? ownerAnswer(owner) : { id: prefix };
}

function ownerAnswer(owner: OwnerContext['owner']): object {
  return { ...owner, contact: owner.contact && { __typename: 'Contact', id: owner.contact } };
}

function resolveReference(kind: EntryKind, isExtended: boolean) {
  return async ({ id }: Parent, context: OwnerContext): Promise<Parent | null> => {
    const parsed = readEntryId(id);
    if (parsed?.kind !== kind) return null;
    if (parsed.owner === context.owner.id) return ownRecord(id, context);
    return isExtended ? stub(id) : null;
  };
}

function changeAnswer({ record, kind, ...change }: FeedChange): object {
  return {
    ...change,
    at: change.at.toISOString(),
    kind: kind.toUpperCase(),
    [kind]: record && { ...record, __typename: typename(record.id), isWhole: true },
  };
}

/**
 * Resolvers of the contract fields that are not simply there in the record.
 *
 * @param extendedTypes contract types whose foreign records this owner is asked about
 */
export function contractResolvers(extendedTypes: ReadonlySet<string>): object {
  return {
    Entry: { __resolveType: ({ id }: Parent) => typename(id) },
    Dataset: {
      __resolveReference: resolveReference('dataset', extendedTypes.has('Dataset')),
      uri,
      owner: ownerOf,
      ...derivedFields.dataset,
      contacts: recordsIn('contacts'),
      projectRefs: idsIn('projectRefs'),
      relatedDatasets: recordsIn('relatedDatasets'),
    },
    Project: {
      __resolveReference: resolveReference('project', extendedTypes.has('Project')),
      uri,
      owner: ownerOf,
      ...derivedFields.project,
      lead: async (project: Parent & ProjectRecord, _: unknown, context: OwnerContext) =>
        (await references(project, [project.lead ?? []].flat(), context))[0] ?? null,
      contacts: recordsIn('contacts'),
      datasetRefs: idsIn('datasetRefs'),
      relatedProjects: recordsIn('relatedProjects'),
    },
    Contact: {
      __resolveReference: resolveReference('contact', extendedTypes.has('Contact')),
      uri,
      owner: ownerOf,
      ...derivedFields.contact,
      deputies: recordsIn('deputies'),
    },
    Owner: {
      __resolveReference: ({ id }: Parent, { owner }: OwnerContext) => (id === owner.id ? ownerAnswer(owner) : null),
    },
    Edition: {
      entry: ({ id, published }: { id: string; published: unknown }, _: unknown, context: OwnerContext) =>
        published === null ? null : ownRecord(id, context),
    },
    Mutation: editingResolvers.Mutation,
    Query: {
      ...editingResolvers.Query,
      catalogueOwner: (_: unknown, __: unknown, { owner }: OwnerContext) => ownerAnswer(owner),
      catalogueChanges: async (_: unknown, args: { after?: string | null; first: number }, context: OwnerContext) => {
        const page = await readFeed(context.database, args.after ?? null, args.first);
        return { ...page, changes: page.changes.map(changeAnswer) };
      },
    },
  };
}
