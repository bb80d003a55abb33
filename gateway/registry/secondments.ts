import type { Knex } from 'knex';
import { StartError } from '../../catalogue-schema/index.ts';
import { type Database, isoTime, rowsOf } from '../../catalogue-schema/storage/index.ts';
import { readOwner } from './owner-entries.ts';
import { writeRegistry } from './write-registry.ts';

/** Somebody on loan: who, from which owner to which. */
export interface SecondedPerson {
  /** As `Viewer.subject` has it. */
  readonly subject: string;
  /** The id of the owner that employs them. */
  readonly sender: string;
  /** The id of the owner that they work for. */
  readonly receiver: string;
}

/** That an owner lets somebody of its own edit the records of another owner. */
export interface Secondment extends SecondedPerson {
  /** The last day, `2026-12-31` (UTC); null where it goes on. */
  readonly until: string | null;
  /** ISO 8601 */
  readonly grantedAt: string;
  readonly grantedBy: string;
}

const columns = `subject, sender, receiver, until::text as until, granted_by as "grantedBy",
  ${isoTime('granted_at')} as "grantedAt"`;

/** What one owner grants, at the most: every gateway keeps it all in mind. */
const mostGranted = 1000;

/** All that is granted, the newest last. */
export function readSecondments(knex: Knex, schema: string): Promise<Secondment[]> {
  return rowsOf<Secondment>(
    knex.raw(`select ${columns} from :schema:.secondment order by granted_at, sender, receiver, subject`, { schema }),
  );
}

/** The registry's operations on secondments; `Registry` says what each is for. */
export function secondments(database: Database) {
  const { schema } = database;
  const read = async (handle: Knex, { sender, receiver, subject }: SecondedPerson): Promise<Secondment | null> => {
    const [found] = await rowsOf<Secondment>(
      handle.raw(
        `select ${columns} from :schema:.secondment
         where sender = :sender and receiver = :receiver and subject = :subject`,
        { schema, sender, receiver, subject },
      ),
    );
    return found ?? null;
  };
  return {
    secondments: () => readSecondments(database.knex, schema),

    grantSecondment: ({ subject, sender, receiver }: SecondedPerson, until: string | null, by: string) =>
      writeRegistry(database, by, async ({ transaction, tell }): Promise<Secondment> => {
        const person = { subject, sender, receiver };
        for (const id of [sender, receiver]) await readOwner(transaction, schema, id);
        const others = transaction.withSchema(schema).from('secondment').where({ sender });
        const [{ count }] = await others
          .whereRaw('(receiver, subject) <> (?, ?)', [receiver, subject])
          .count('* as count');
        if (Number(count) >= mostGranted) {
          throw new StartError(`sender: expected at most ${mostGranted} grants by "${sender}", got one more`);
        }
        await transaction
          .withSchema(schema)
          .table('secondment')
          .insert({ ...person, until, granted_by: by })
          .onConflict(['sender', 'receiver', 'subject'])
          .merge({ until, granted_by: by, granted_at: transaction.fn.now() });
        await tell(sender, 'grant secondment', { subject, receiver, until });
        return (await read(transaction, person)) as Secondment;
      }),

    revokeSecondment: (person: SecondedPerson, by: string) =>
      writeRegistry(database, by, async ({ transaction, tell }): Promise<Secondment | null> => {
        const { subject, sender, receiver } = person;
        const before = await read(transaction, person);
        if (before === null) return null;
        await transaction.withSchema(schema).table('secondment').where({ sender, receiver, subject }).delete();
        await tell(sender, 'revoke secondment', { subject, receiver });
        return before;
      }),
  };
}
