import type { GraphQLError } from 'graphql';
import { catalogueError, quoted } from '../../catalogue-schema/index.ts';
import type { Role } from '../../catalogue-schema/viewer/index.ts';

/** Why the public may not do what takes a role. */
export function signInExpected(): GraphQLError {
  return catalogueError('UNAUTHENTICATED', 'expected somebody who has signed in, got the public');
}

/** Why somebody may not do what takes a role of an owner. It is the same whether there is such an owner or not. */
export function roleExpected(owner: string, role: Role): GraphQLError {
  const message = `expected somebody with the role "${role}" of ${quoted(owner)}, got somebody without it`;
  return catalogueError('FORBIDDEN', message, { owner: owner.slice(0, 300), role });
}
