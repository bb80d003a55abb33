import { catalogueError } from '../../../catalogue-schema/index.ts';
import type { Role, Viewer } from '../../../catalogue-schema/viewer/index.ts';

/**
 * Who asks, where they have a role for this owner. Each role stands for itself: an admin who edits has both.
 *
 * @param field what they ask for
 * @returns the person, as the audit trail names them
 * @throws FORBIDDEN, the same for whatever there is
 */
export function requireRole({ subject, memberships }: Viewer, owner: string, role: Role, field: string): string {
  const hasRole = memberships.some((membership) => membership.owner === owner && membership.roles.includes(role));
  if (subject !== null && hasRole) return subject;
  throw catalogueError('FORBIDDEN', `${field}: expected a person with the role "${role}" for "${owner}"`);
}
