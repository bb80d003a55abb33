import type { Knex } from 'knex';
import { removeRecords } from './delete-records.ts';
import type { Refusal } from './mirror-page.ts';
import { removeTombstones } from './tombstones.ts';

/**
 * A record that was refused keeps its last good copy, which counts as seen in this pass. Where the refused record does
 * not state the visibility that the copy has, or the audience of a RESTRICTED one, the copy goes: it might show what its
 * owner has just withdrawn. It is not deleted by that, and one that was deleted before is there again.
 *
 * @returns how many copies went
 */
export async function keepLastGoodCopies(
  transaction: Knex.Transaction,
  schema: string,
  refusals: readonly Refusal[],
  pass: number,
): Promise<number> {
  const own = refusals
    .filter(({ isOwn }) => isOwn)
    .map(({ id, visibility, audience }) => ({ id, visibility, audience }));
  if (own.length === 0) return 0;
  const rows = JSON.stringify(own);
  const refused = `jsonb_to_recordset(:rows::jsonb) as refused (id text, visibility text, audience text[])
    where mirror.id = refused.id`;
  await transaction.raw(`update :schema:.mirror set pass = :pass from ${refused}`, { schema, pass, rows });
  const withdrawn = `exists (select from ${refused} and (mirror.visibility is distinct from refused.visibility
    or mirror.visibility = 'RESTRICTED' and mirror.audience is distinct from refused.audience))`;
  const removed = await removeRecords(transaction, schema, transaction.raw(withdrawn, { rows }));
  await removeTombstones(
    transaction,
    schema,
    own.map(({ id }) => id),
  );
  return removed;
}
