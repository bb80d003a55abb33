import { type Database, rowsOf } from '../../catalogue-schema/storage/index.ts';
import { readOwners } from './owner-entries.ts';
import type { RegisteredOwner } from './registered-owner.ts';
import { readSecondments, type Secondment } from './secondments.ts';

/** The newest SDL under a name, and the newest one that was part of a graph. */
export interface SdlsOfName {
  readonly name: string;
  readonly version: number;
  /** SHA-256 of the newest, hexadecimal. */
  readonly hash: string;
  readonly newest: string;
  readonly good: string | null;
}

/** All that gateways go by, as it was at one revision: what the graph is composed of, and what was granted. */
export interface Snapshot {
  readonly revision: number;
  readonly owners: readonly RegisteredOwner[];
  /** In the order in which their owners were registered, those of search before them. */
  readonly sdls: readonly SdlsOfName[];
  readonly secondments: readonly Secondment[];
}

/** What became of a version when it was composed. */
export interface CompositionNote {
  readonly name: string;
  readonly version: number;
  /** A version's number may be given again, to another SDL, where its owner was deleted and came back. */
  readonly hash: string;
  /** Why it is not part of the graph; null where it is. */
  readonly problem: string | null;
}

/** The registry's operations for gateways; `Registry` says what each is for. */
export function snapshots({ knex, schema }: Database) {
  const revision = async (): Promise<number> =>
    Number((await knex.withSchema(schema).from('revision').first('value')).value);
  return {
    revision,

    /** The revision is read first: what is written meanwhile makes a later one, which is read too. */
    snapshot: async (): Promise<Snapshot> => ({
      revision: await revision(),
      owners: await readOwners(knex, schema),
      sdls: await rowsOf<SdlsOfName>(
        knex.raw(
          `select newest.owner as name, newest.version, newest.hash, newest.sdl as newest, (
             select sdl from :schema:.sdl_version as good
             where good.owner = newest.owner and good.composed_at is not null and good.problem is null
             order by version desc limit 1
           ) as good
           from (select distinct on (owner) * from :schema:.sdl_version order by owner, version desc) as newest
           left join :schema:.owner on owner.id = newest.owner order by owner.number nulls first, newest.owner`,
          { schema },
        ),
      ),
      secondments: await readSecondments(knex, schema),
    }),

    noteComposition: async (notes: readonly CompositionNote[]): Promise<void> => {
      await knex.raw(
        `update :schema:.sdl_version set problem = note.problem, composed_at = now()
         from jsonb_to_recordset(:notes::jsonb) as note (name text, version integer, hash text, problem text)
         where sdl_version.owner = note.name and sdl_version.version = note.version and sdl_version.hash = note.hash
           and (composed_at is null or sdl_version.problem is distinct from note.problem)`,
        { schema, notes: JSON.stringify(notes) },
      );
    },
  };
}
