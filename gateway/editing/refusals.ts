import type { GraphQLError } from 'graphql';
import {
  catalogueError,
  type EntryKind,
  entryKinds,
  quoted,
  readEntryId,
  typeOfKind,
} from '../../catalogue-schema/index.ts';
import { hasRole, type Role, type Viewer } from '../../catalogue-schema/viewer/index.ts';
import type { Member } from '../participants/index.ts';
import { fewProblems } from '../routing/index.ts';
import { roleExpected, signInExpected } from '../sign-in/index.ts';
import { type Call, ownerIn, recordIn } from './call.ts';
import { inspectInput } from './inspect-input.ts';

/** The kind of record that a mutation changes, which its name ends in; undefined where it changes any. */
function kindIn({ field }: Call): EntryKind | undefined {
  return entryKinds.find((kind) => field.endsWith(typeOfKind(kind)));
}

const badInput = (argument: string, expected: string, got: unknown): GraphQLError =>
  catalogueError('BAD_USER_INPUT', `${argument}: expected ${expected}, got ${quoted(got)}`);

/**
 * Why somebody may not edit, before anything is known about the record: nothing shows whether there is one, or such an
 * owner.
 */
export function forbidden(call: Call, viewer: Viewer): GraphQLError | undefined {
  if (viewer.subject === null) return signInExpected();
  const owner = ownerIn(call);
  if (owner === undefined) return badInput('id', `"<owner>/${kindIn(call) ?? '<kind>'}/<local>"`, recordIn(call));
  const role: Role = call.field === 'auditTrail' ? 'admin' : 'editor';
  return hasRole(viewer, owner, role) ? undefined : roleExpected(owner, role);
}

/** Why a call cannot be carried out whatever there is: its arguments are not of the form that the contract gives them. */
function misshapen(call: Call): GraphQLError | undefined {
  const kind = kindIn(call);
  const [id, owner] = [recordIn(call), ownerIn(call)];
  const { first, record } = call.args;
  if (id !== undefined && kind !== undefined && readEntryId(id)?.kind !== kind) {
    return badInput('id', `"<owner>/${kind}/<local>"`, id);
  }
  if (typeof first === 'number' && !(first >= 1 && first <= 100)) return badInput('first', '1 to 100', first);
  if (call.field === 'auditTrail') {
    const isOwners = typeof record !== 'string' || readEntryId(record)?.owner === owner;
    return isOwners ? undefined : badInput('record', `"${owner}/<kind>/<local>"`, record);
  }
  if (kind === undefined || !('record' in call.args)) return undefined;
  const problems = fewProblems(inspectInput(kind, record));
  if (problems.length === 0) return undefined;
  const fields = problems.map(({ path }) => path.join('.') || 'record').join(', ');
  return catalogueError('RECORD_INVALID', `record: expected one that fits the contract, got wrong: ${fields}`, {
    owner,
    problems,
  });
}

/** Why an owner is not asked: it takes no part now, edits elsewhere, or would get what no owner takes. */
export function unfit(call: Call, member: Member): GraphQLError | undefined {
  const { id: owner, state, editUrl } = member.owner;
  if (state === 'suspended') {
    return catalogueError('OWNER_SUSPENDED', `the owner "${owner}" is suspended, so that nobody edits its records`, {
      owner,
    });
  }
  if (!member.offersEditing) {
    const where = editUrl === null ? '' : `, but at ${editUrl}`;
    return catalogueError('NOT_EDITABLE_HERE', `records of "${owner}" are not edited here${where}`, { owner, editUrl });
  }
  return misshapen(call);
}
