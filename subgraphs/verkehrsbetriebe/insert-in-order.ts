import type { Knex } from 'knex';

const rowsInOneStatement = 1000;

/**
 * Writes rows, whose fields are columns, into a table, each with its `position` from 0; answers how many.
 * One statement holds a thousand, so that a feed of any size needs little memory.
 */
export async function insertInOrder(
  transaction: Knex.Transaction,
  { schema, table }: { readonly schema: string; readonly table: string },
  rows: AsyncIterable<object> | Iterable<object>,
): Promise<number> {
  let position = 0;
  let batch: object[] = [];
  const insert = async (): Promise<void> => {
    await transaction.raw(
      `insert into :schema:.:table:
       select * from jsonb_populate_recordset(cast(null as :schema:.:table:), :rows::jsonb)`,
      { schema, table, rows: JSON.stringify(batch) },
    );
    batch = [];
  };
  for await (const row of rows) {
    batch.push({ ...row, position });
    position += 1;
    if (batch.length === rowsInOneStatement) await insert();
  }
  await insert();
  return position;
}
