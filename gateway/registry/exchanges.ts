import { type Database, rowsOf } from '../../catalogue-schema/storage/index.ts';

/** Requests to an owner, and how many of them it answered. */
export interface Exchanges {
  readonly owner: string;
  readonly asked: number;
  readonly answered: number;
}

const hoursCounted = 24;

/** The registry's operations on how owners answer; `Registry` says what each is for. */
export function exchanges({ knex, schema }: Database) {
  return {
    countExchanges: async (counted: readonly Exchanges[]): Promise<void> => {
      if (counted.length === 0) return;
      await knex.raw(
        `insert into :schema:.exchange as known (owner, hour, asked, answered)
         select owner, date_trunc('hour', now()), asked, answered from jsonb_to_recordset(:rows::jsonb)
           as counted (owner text, asked integer, answered integer)
         on conflict (owner, hour) do update
           set asked = known.asked + excluded.asked, answered = known.answered + excluded.answered`,
        { schema, rows: JSON.stringify(counted) },
      );
      await knex.raw(`delete from ??.exchange where hour < now() - interval '${hoursCounted} hours'`, [schema]);
    },

    exchanges: (): Promise<readonly Exchanges[]> =>
      rowsOf<Exchanges>(
        knex.raw(
          `select owner, sum(asked)::integer as asked, sum(answered)::integer as answered from :schema:.exchange
           where hour > now() - interval '${hoursCounted} hours' group by owner`,
          { schema },
        ),
      ),
  };
}
