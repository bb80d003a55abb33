import type { Role, Viewer } from './viewer.ts';

/** Whether somebody has a role for an owner. Each role stands for itself: an admin who edits has both. */
export function hasRole({ memberships }: Viewer, owner: string, role: Role): boolean {
  return memberships.some((membership) => membership.owner === owner && membership.roles.includes(role));
}
