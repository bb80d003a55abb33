import { catalogueError, isOwnerId, quoted, StartError } from '../../catalogue-schema/index.ts';
import { log } from '../../catalogue-schema/telemetry/index.ts';
import { hasRole, type Viewer } from '../../catalogue-schema/viewer/index.ts';
import type { Registry, SecondedPerson, Secondment } from '../registry/index.ts';
import { roleExpected, signInExpected } from '../sign-in/index.ts';

/** What resolvers do with secondments. */
export type SecondmentOperations = Pick<Registry, 'grantSecondment' | 'revokeSecondment' | 'secondments'>;

/** @returns the name of the person, who may do this */
function requireAdmin(viewer: Viewer, owner: string): string {
  const { subject } = viewer;
  if (subject === null) throw signInExpected();
  if (!hasRole(viewer, owner, 'admin')) throw roleExpected(owner, 'admin');
  return subject;
}

const badInput = (message: string) => catalogueError('BAD_USER_INPUT', message);

const longestSubject = 500;

/** What the registry can hold: no U+0000, no half of a surrogate pair. */
const issuerAndSub = /^https?:\/\/[^#\0\p{Surrogate}]+#[^\0\p{Surrogate}]+$/u;

function checkPerson({ subject, sender, receiver }: SecondedPerson): void {
  if (!issuerAndSub.test(subject) || subject.length > longestSubject) {
    throw badInput(`subject: expected "<issuer>#<sub>", as \`viewer { subject }\` has it, got ${quoted(subject)}`);
  }
  if (!isOwnerId(receiver)) throw badInput(`receiver: expected the id of an owner, got ${quoted(receiver)}`);
  if (sender === receiver)
    throw badInput(`receiver: expected another owner than the sender, got "${receiver}" for both`);
}

/** The year 0 is a date by ISO 8601, and none in PostgreSQL. */
function checkUntil(until: string | null): void {
  if (until?.startsWith('0000')) throw badInput(`until: expected a year from 1 to 9999, got ${until}`);
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
        checkUntil(until);
        return answer(await done(operations.grantSecondment(person, until, by)));
      },
      revokeSecondment: async (_: unknown, person: SecondedPerson, viewer: Viewer) => {
        const by = requireAdmin(viewer, person.sender);
        checkPerson(person);
        const revoked = await done(operations.revokeSecondment(person, by));
        return revoked && answer(revoked);
      },
    },
  };
}
