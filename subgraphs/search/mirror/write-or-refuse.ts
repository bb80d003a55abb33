import type { Knex } from 'knex';
import type { Refusal } from './mirror-page.ts';
import type { PreparedRecord } from './prepare-record.ts';
import { writeRecords } from './write-records.ts';

interface Written {
  /** How many records were not there before. */
  readonly added: number;
  readonly refusals: readonly Refusal[];
}

/** Whether it is what stands in a record that PostgreSQL does not take: "data exception", "program limit exceeded". */
function isOfContent(error: unknown): error is { readonly code: string } {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && /^(22|54)/.test(code);
}

/**
 * Writes records. One that the database does not take is found by halving and refused by itself: the contract cannot
 * tell all that a database has limits for.
 */
export async function writeOrRefuse(
  transaction: Knex.Transaction,
  schema: string,
  records: readonly PreparedRecord[],
  pass: number,
  askedAt: Date,
): Promise<Written> {
  const [first] = records;
  if (first === undefined) return { added: 0, refusals: [] };
  try {
    const added = await transaction.transaction((savepoint) => writeRecords(savepoint, schema, records, pass, askedAt));
    return { added, refusals: [] };
  } catch (error) {
    if (!isOfContent(error)) throw error;
    if (records.length === 1) {
      const { id, visibility, audience } = first;
      const reason = `${id}: expected a record that the database can hold, got its error ${error.code}`;
      return { added: 0, refusals: [{ id, isOwn: true, visibility, audience, reason }] };
    }
    const half = Math.ceil(records.length / 2);
    const left = await writeOrRefuse(transaction, schema, records.slice(0, half), pass, askedAt);
    const right = await writeOrRefuse(transaction, schema, records.slice(half), pass, askedAt);
    return { added: left.added + right.added, refusals: [...left.refusals, ...right.refusals] };
  }
}
