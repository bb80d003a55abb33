import { editingFields } from '../../editing/index.ts';
import { readEntryId } from '../../entry-id.ts';
import { catalogueError } from '../../errors.ts';
import type { Role } from '../../viewer/index.ts';
import type { Caller } from './caller-of.ts';

/** What a server does otherwise where its records are edited. */
export interface EditingFaults {
  /** Whether somebody may ask for a field. */
  readonly mayEdit?: (caller: Caller, owner: string, field: string) => boolean;
  readonly ignoresVersions?: boolean;
  /** The code for a draft that is not there. */
  readonly missing?: 'NOT_FOUND';
}

interface Arguments {
  readonly id: string;
  readonly version?: string | null;
}

export const hasRole = ({ memberships }: Caller, owner: string, role: Role): boolean =>
  memberships.some((membership) => membership.owner === owner && membership.roles.includes(role));

const roleFor = (field: string): Role => (field === 'auditTrail' ? 'admin' : 'editor');

/** The version of every record: none is ever changed here, because no rule asks for a change that is to be made. */
const version = 'v1';

/** The root fields with which records are edited. @param isThere whether there is a record with this id */
export function editingRoot(faults: EditingFaults, caller: Caller, owner: string, isThere: (id: string) => boolean) {
  const guard = (field: string): void => {
    const may = hasRole(caller, owner, roleFor(field)) || (faults.mayEdit?.(caller, owner, field) ?? false);
    if (!may) throw catalogueError('FORBIDDEN', `${field}: expected somebody with the role "${roleFor(field)}"`);
  };
  const editionOf = (id: string): object | null =>
    isThere(id) ? { id, kind: readEntryId(id)?.kind.toUpperCase(), version } : null;
  const mutation = (field: string) => (given: Arguments) => {
    guard(field);
    const found = editionOf(given.id);
    if (field.startsWith('save')) {
      const expected = found === null ? undefined : version;
      if ((given.version ?? undefined) === expected || (found && faults.ignoresVersions)) return found;
      throw catalogueError('VERSION_CONFLICT', 'version: expected the one that there is', { version: expected });
    }
    if (found === null && field.startsWith('delete')) throw catalogueError('NOT_FOUND', 'id: expected a record');
    throw catalogueError(faults.missing ?? 'DRAFT_MISSING', 'id: expected a record with a draft');
  };
  const page = { endCursor: null, hasMore: false };
  return {
    ...Object.fromEntries(editingFields.Mutation.map((field) => [field, mutation(field)])),
    edition: ({ id }: Arguments) => {
      guard('edition');
      return editionOf(id);
    },
    drafts: () => {
      guard('drafts');
      return { ...page, editions: [] };
    },
    auditTrail: () => {
      guard('auditTrail');
      return { ...page, entries: [] };
    },
  };
}
