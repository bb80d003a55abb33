import type { FastifyRequest } from 'fastify';
import type { RegisteredOwner } from '../../registry/index.ts';
import type { SignIn } from '../../sign-in/index.ts';
import type { Account } from '../layout/index.ts';

/** As whom somebody asks for a page; null where nobody can sign in. */
export type AccountOf = (request: FastifyRequest) => Account | null;

export function accountOf(signIn: SignIn, owners: () => readonly RegisteredOwner[]): AccountOf {
  return (request) => {
    if (!signIn.isOnPage) return null;
    const { viewer, name, hasSession } = signIn.callerOf(request);
    const organisations = viewer.memberships.flatMap(
      ({ owner: id }) => owners().find((owner) => owner.id === id) ?? [],
    );
    return {
      isSignedIn: viewer.subject !== null,
      name,
      organisations: organisations.map((owner) => owner.name),
      hasSession,
    };
  };
}
