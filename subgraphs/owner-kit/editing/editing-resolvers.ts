import type { GraphQLResolveInfo } from 'graphql';
import {
  catalogueError,
  type EntryKind,
  entryKinds,
  parseEntryId,
  readEntryId,
  typeOfKind,
} from '../../../catalogue-schema/index.ts';
import type { Role, Viewer } from '../../../catalogue-schema/viewer/index.ts';
import type { EntryLoader } from '../records/index.ts';
import type { AuditEntry } from './audit-entry.ts';
import { checkSaved } from './check-saved.ts';
import type { Edit, EditingStore } from './editing-store.ts';
import type { Edition } from './edition.ts';
import type { PageRequest } from './page.ts';
import { requireRole } from './require-role.ts';

/** What the resolvers of editing work with. */
export interface EditingContext {
  readonly owner: { readonly id: string };
  readonly viewer: Viewer;
  readonly editing: EditingStore;
  readonly entries: EntryLoader;
}

interface Arguments {
  readonly id: string;
  readonly version?: string | null;
}

interface SaveArguments extends Arguments {
  readonly record: object;
  readonly isDraft: boolean;
}

interface ListArguments extends PageRequest {
  readonly owner: string;
  readonly record?: string | null;
}

const editionAnswer = (edition: Edition) => ({ ...edition, kind: edition.kind.toUpperCase() });
const auditAnswer = (entry: AuditEntry) => ({ ...entry, kind: entry.kind.toUpperCase(), at: entry.at.toISOString() });

/** @throws BAD_USER_INPUT where an id is not under this owner's prefix, or not of this kind */
function checkId(name: string, id: string, { owner }: EditingContext, kind?: EntryKind): void {
  const parsed = readEntryId(id);
  if (parsed?.owner === owner.id && (kind === undefined || parsed.kind === kind)) return;
  const message = `${name}: expected "${owner.id}/${kind ?? '<kind>'}/<local>", got ${JSON.stringify(id)}`;
  throw catalogueError('BAD_USER_INPUT', message);
}

/** Asks for the role before anything else. */
function checkList({ owner, record }: ListArguments, context: EditingContext, role: Role, field: string): void {
  requireRole(context.viewer, context.owner.id, role, field);
  if (owner !== context.owner.id) {
    throw catalogueError('BAD_USER_INPUT', `owner: expected "${context.owner.id}", got ${JSON.stringify(owner)}`);
  }
  if (typeof record === 'string') checkId('record', record, context);
}

/** A mutation for editors. What the request has loaded before is not how it is any more. */
function mutation<Args extends Arguments>(
  kind: EntryKind | undefined,
  make: (store: EditingStore, edit: Edit, args: Args) => Promise<Edition>,
) {
  return async (_: unknown, args: Args, context: EditingContext, { fieldName }: GraphQLResolveInfo) => {
    const by = requireRole(context.viewer, context.owner.id, 'editor', fieldName);
    checkId('id', args.id, context, kind);
    const edition = await make(context.editing, { id: args.id, version: args.version ?? null, by }, args);
    context.entries.clearAll();
    return editionAnswer(edition);
  };
}

const save = (store: EditingStore, edit: Edit, { id, record, isDraft }: SaveArguments): Promise<Edition> => {
  const checked = checkSaved(parseEntryId(id).kind, id, record);
  return isDraft ? store.saveDraft(edit, checked) : store.save(edit, checked);
};

const mutations = entryKinds.flatMap((kind) => [
  [`save${typeOfKind(kind)}`, mutation(kind, save)],
  [`publish${typeOfKind(kind)}`, mutation(kind, (store, edit) => store.publishDraft(edit))],
  [`delete${typeOfKind(kind)}`, mutation(kind, (store, edit) => store.delete(edit))],
]);

/** Resolvers of the part of the contract with which an owner's people edit its records. */
export const editingResolvers = {
  Mutation: {
    ...Object.fromEntries(mutations),
    discardDraft: mutation(undefined, (store, edit) => store.discardDraft(edit)),
  },
  Query: {
    edition: async (_: unknown, { id }: Arguments, context: EditingContext, { fieldName }: GraphQLResolveInfo) => {
      requireRole(context.viewer, context.owner.id, 'editor', fieldName);
      checkId('id', id, context);
      const edition = await context.editing.find(id);
      return edition && editionAnswer(edition);
    },
    drafts: async (_: unknown, args: ListArguments, context: EditingContext, { fieldName }: GraphQLResolveInfo) => {
      checkList(args, context, 'editor', fieldName);
      const { items, ...page } = await context.editing.drafts(args);
      return { ...page, editions: items.map(editionAnswer) };
    },
    auditTrail: async (_: unknown, args: ListArguments, context: EditingContext, { fieldName }: GraphQLResolveInfo) => {
      checkList(args, context, 'admin', fieldName);
      const { items, ...page } = await context.editing.auditTrail(args.record ?? null, args);
      return { ...page, entries: items.map(auditAnswer) };
    },
  },
};
