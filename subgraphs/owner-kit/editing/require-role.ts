import { catalogueError } from '../../../catalogue-schema/index.ts';
import { hasRole, type Role, type Viewer } from '../../../catalogue-schema/viewer/index.ts';

/**
 * Who asks, where they have a role for this owner.
 *
 * @param field what they ask for
 * @returns the person, as the audit trail names them
 * @throws FORBIDDEN, the same for whatever there is
 */
export function requireRole(viewer: Viewer, owner: string, role: Role, field: string): string {
  const { subject } = viewer;
  if (subject !== null && hasRole(viewer, owner, role)) return subject;
  throw catalogueError('FORBIDDEN', `${field}: expected a person with the role "${role}" for "${owner}"`);
}
