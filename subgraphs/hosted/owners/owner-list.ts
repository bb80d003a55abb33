import { StartError } from '../../../catalogue-schema/index.ts';
import type { Database } from '../../../catalogue-schema/storage/index.ts';
import { checkNewOwner } from './check-new-owner.ts';
import type { HostedOwner } from './hosted-owner.ts';
import type { NewOwner } from './new-owner.ts';
import { longestOwnerId } from './owner-schema-name.ts';
import { migrateOwner, newestTables, ownerDatabase } from './owner-tables.ts';

/** Whom this server hosts. */
export interface OwnerList {
  /** @throws StartError where a field cannot be used or the id is taken */
  addOwner(owner: NewOwner): Promise<HostedOwner>;
  /** Oldest first. */
  owners(): Promise<readonly HostedOwner[]>;
  /**
   * Removes an owner with all its records and schedules. There is no way back.
   *
   * @throws StartError where there is no such owner
   */
  removeOwner(id: string): Promise<HostedOwner>;
}

interface OwnerRow {
  readonly id: string;
  readonly name: string;
  readonly kind: HostedOwner['kind'];
  readonly website: string | null;
  readonly contact: string | null;
  readonly created_at: Date;
}

const columns = ['id', 'name', 'kind', 'website', 'contact', 'created_at'];

function ownerOf({ id, name, kind, website, contact, created_at }: OwnerRow): HostedOwner {
  return {
    id,
    name,
    kind,
    ...(website === null ? {} : { website }),
    ...(contact === null ? {} : { contact }),
    createdAt: created_at.toISOString(),
  };
}

export function ownerList(database: Database): OwnerList {
  const { knex, schema } = database;
  const owners = async (): Promise<readonly HostedOwner[]> => {
    const rows: OwnerRow[] = await knex.withSchema(schema).from('owner').select(columns).orderBy(['created_at', 'id']);
    return rows.map(ownerOf);
  };
  return {
    owners,
    addOwner: async (given) => {
      const owner = checkNewOwner(given, longestOwnerId(schema));
      const taken = new StartError(`id: expected one that is not taken, got "${owner.id}", which is hosted here`);
      if ((await owners()).some(({ id }) => id === owner.id)) throw taken;
      // First the tables: who is in the list can be served.
      await migrateOwner(database, owner.id);
      const [row]: OwnerRow[] = await knex
        .withSchema(schema)
        .table('owner')
        .insert({ ...owner, tables: newestTables })
        .onConflict('id')
        .ignore()
        .returning(columns);
      if (row === undefined) throw taken;
      return ownerOf(row);
    },
    removeOwner: (id) =>
      knex.transaction(async (transaction) => {
        const [row]: OwnerRow[] = await transaction.withSchema(schema).table('owner').where({ id }).delete(columns);
        if (row === undefined) throw new StartError(`id: expected a hosted owner, got ${JSON.stringify(id)}`);
        await transaction.raw('drop schema if exists ?? cascade', [ownerDatabase(database, id).schema]);
        return ownerOf(row);
      }),
  };
}
