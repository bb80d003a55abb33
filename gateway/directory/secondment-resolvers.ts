import { catalogueError, StartError } from '../../catalogue-schema/index.ts';
import { log } from '../../catalogue-schema/telemetry/index.ts';
import type { Viewer } from '../../catalogue-schema/viewer/index.ts';
import type { Registry, SecondedPerson, Secondment } from '../registry/index.ts';

/** What resolvers do with secondments. */
export type SecondmentOperations = Pick<Registry, 'grantSecondment' | 'revokeSecondment' | 'secondments'>;

/** @returns the name of the person, who may do this */
function requireAdmin({ subject, memberships }: Viewer, owner: string): string {
  if (subject === null) throw catalogueError('UNAUTHENTICATED', 'expected somebody who has signed in, got the public');
  const isAdmin = memberships.some((one) => one.owner === owner && one.roles.includes('admin'));
  if (isAdmin) return subject;
  throw catalogueError('FORBIDDEN', `expected the role admin for the owner "${owner}"`);
}

const badInput = (message: string) => catalogueError('BAD_USER_INPUT', message);

const longestSubject = 500;

function checkPerson({ subject, sender, receiver }: SecondedPerson): void {
  if (!/^https?:\/\/[^#]+#./.test(subject) || subject.length > longestSubject) {
    throw badInput(
      `subject: expected "<issuer>#<sub>", as \`viewer { subject }\` has it, got ${JSON.stringify(subject)}`,
    );
  }
  if (sender === receiver)
    throw badInput(`receiver: expected another owner than the sender, got "${receiver}" for both`);
}

/** What the registry does not take is the client's mistake; everything else is the registry's. */
async function done<Result>(operation: Promise<Result>): Promise<Result> {
  return operation.catch((error: Error) => {
    if (error instanceof StartError) throw badInput(error.message.replace(/^name:/, 'receiver:'));
    log.error({ err: error }, 'the registry failed');
    throw catalogueError('REGISTRY_UNAVAILABLE', 'the registry cannot be read or written now');
  });
}

/**
 * Resolvers with which an owner's admins grant and revoke that its people edit for others.
 *
 * @param ownerOf the owner with an id as it is answered, or null
 */
export function secondmentResolvers(operations: SecondmentOperations, ownerOf: (id: string) => object | null) {
  const answer = ({ sender, receiver, ...grant }: Secondment) => ({
    ...grant,
    sender: ownerOf(sender),
    receiver: ownerOf(receiver),
  });
  return {
    Query: {
      secondmentGrants: async (_: unknown, { owner }: { owner: string }, viewer: Viewer) => {
        requireAdmin(viewer, owner);
        const granted = await done(operations.secondments());
        return granted.filter(({ sender, receiver }) => [sender, receiver].includes(owner)).map(answer);
      },
    },
    Mutation: {
      grantSecondment: async (
        _: unknown,
        { until = null, ...person }: SecondedPerson & { until?: string | null },
        viewer: Viewer,
      ) => {
        const by = requireAdmin(viewer, person.sender);
        checkPerson(person);
        return answer(await done(operations.grantSecondment(person, until, by)));
      },
      revokeSecondment: async (_: unknown, person: SecondedPerson, viewer: Viewer) => {
        const by = requireAdmin(viewer, person.sender);
        const revoked = await done(operations.revokeSecondment(person, by));
        return revoked && answer(revoked);
      },
    },
  };
}
