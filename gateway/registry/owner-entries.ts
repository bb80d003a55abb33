import type { Knex } from 'knex';
import { StartError } from '../../catalogue-schema/index.ts';
import { type Database, rowsOf } from '../../catalogue-schema/storage/index.ts';
import { checkEntry, type OwnerStatement } from './check-entry.ts';
import { ownerColumns, withNewestSdl } from './owner-columns.ts';
import { refuseConfigured } from './refuse-configured.ts';
import type { Move, OwnerEntry, OwnerState, RegisteredOwner } from './registered-owner.ts';
import { type RegistryWrite, writeRegistry } from './write-registry.ts';

/** All owners in the order in which they were registered, or the one with this id. */
export function readOwners(knex: Knex, schema: string, id?: string): Promise<RegisteredOwner[]> {
  const one = id === undefined ? '' : 'where owner.id = :id';
  return rowsOf<RegisteredOwner>(
    knex.raw(`select ${ownerColumns} from :schema:.owner ${withNewestSdl} ${one} order by owner.number`, {
      schema,
      ...(id === undefined ? {} : { id }),
    }),
  );
}

/** @throws StartError where nobody is registered under this id */
export async function readOwner(knex: Knex, schema: string, id: string): Promise<RegisteredOwner> {
  const [owner] = await readOwners(knex, schema, id);
  if (owner !== undefined) return owner;
  const known = (await readOwners(knex, schema)).map((one) => one.id).join(', ');
  throw new StartError(
    `name: expected one of ${known || 'the registered owners, of which there are none'}, got "${id}"`,
  );
}

const partsOf = ({ name, kind, website, contact, url, editUrl }: OwnerEntry) => ({
  name,
  kind,
  website,
  contact,
  url,
  editUrl,
});

const rowOf = ({ editUrl, ...parts }: ReturnType<typeof partsOf>, followsServer: boolean) => ({
  ...parts,
  edit_url: editUrl,
  follows_server: followsServer,
});

/** Writes what is said of an owner, and tells it, where it differs from what is registered; answers whether it does. */
export async function writeEntry(
  { transaction, tell }: RegistryWrite,
  schema: string,
  entry: OwnerEntry,
  before: RegisteredOwner | undefined,
  followsServer: boolean,
): Promise<boolean> {
  const parts = partsOf(entry);
  const table = () => transaction.withSchema(schema).table('owner');
  if (before === undefined) {
    const state: OwnerState = followsServer ? 'active' : 'pending';
    await table().insert({ id: entry.id, ...rowOf(parts, followsServer), state });
    await tell(entry.id, 'add', { ...parts, state });
    return true;
  }
  const known: Readonly<Record<string, unknown>> = { ...before };
  const changed = Object.entries({ ...parts, followsServer }).filter(([part, value]) => known[part] !== value);
  if (changed.length === 0) return false;
  await table().where({ id: entry.id }).update(rowOf(parts, followsServer));
  await tell(entry.id, 'change', Object.fromEntries(changed));
  return true;
}

/** How long what an owner's server says of it stands before it is taken anew. */
const describedFor = '1 hour';

/** The registry's operations on owners; `Registry` says what each is for. */
export function ownerEntries(database: Database) {
  const { knex, schema } = database;
  return {
    owners: () => readOwners(knex, schema),

    addOwner: (statement: OwnerStatement, by: string) =>
      writeRegistry(database, by, async (writing) => {
        const entry = checkEntry(statement);
        const [taken] = await readOwners(writing.transaction, schema, entry.id);
        if (taken !== undefined) {
          throw new StartError(`name: expected one that is not taken, got "${entry.id}", which is ${taken.name}`);
        }
        await writeEntry(writing, schema, entry, undefined, false);
        return readOwner(writing.transaction, schema, entry.id);
      }),

    describe: (statement: OwnerStatement) =>
      writeRegistry(database, { machine: statement.id }, async (writing) => {
        const { id } = statement;
        const { transaction } = writing;
        const before = await readOwner(transaction, schema, id);
        const entry = checkEntry(statement, before);
        const isDue = await transaction
          .withSchema(schema)
          .table('owner')
          .where({ id })
          .whereRaw(`coalesce(described_at, '-infinity') < now() - interval '${describedFor}'`)
          .first('id');
        if (isDue === undefined) return;
        const isNews = await writeEntry(writing, schema, entry, before, before.followsServer);
        const described_at = transaction.fn.now();
        if (isNews) await transaction.withSchema(schema).table('owner').where({ id }).update({ described_at });
      }),

    ensureOwners: (statements: readonly OwnerStatement[]) =>
      writeRegistry(database, { machine: 'configuration' }, async (writing) => {
        const known = await readOwners(writing.transaction, schema);
        const moves: Move[] = [];
        for (const statement of statements) {
          const before = known.find(({ id }) => id === statement.id);
          const entry = checkEntry(statement, before);
          await writeEntry(writing, schema, entry, before, true);
          if (before && before.url !== entry.url) moves.push({ id: entry.id, from: before.url, to: entry.url });
        }
        const ids = new Set(statements.map(({ id }) => id));
        const left = known.filter(({ id, followsServer }) => followsServer && !ids.has(id));
        for (const owner of left) await writeEntry(writing, schema, owner, owner, false);
        return moves;
      }),

    setState: (id: string, state: 'active' | 'suspended', reason: string | null, by: string) =>
      writeRegistry(database, by, async ({ transaction, tell }) => {
        const before = await readOwner(transaction, schema, id);
        if (state === 'active' && before.version === null && !before.followsServer) {
          throw new StartError(`name: expected an owner with a published SDL, got "${id}", which has none yet`);
        }
        if (before.state !== state || before.reason !== reason) {
          await transaction.withSchema(schema).table('owner').where({ id }).update({ state, reason });
          await tell(id, state === 'active' ? 'activate' : 'suspend', reason === null ? {} : { reason });
        }
        return readOwner(transaction, schema, id);
      }),

    deleteOwner: (id: string, by: string) =>
      writeRegistry(database, by, async ({ transaction, tell }) => {
        const owner = await readOwner(transaction, schema, id);
        refuseConfigured(owner);
        const { name, url, version } = owner;
        await transaction.withSchema(schema).table('owner').where({ id }).delete();
        for (const table of ['sdl_version', 'exchange']) {
          await transaction.withSchema(schema).table(table).where({ owner: id }).delete();
        }
        const isOfOwner = transaction.raw(':id in (sender, receiver)', { id });
        await transaction.withSchema(schema).table('secondment').whereRaw(isOfOwner).delete();
        await tell(id, 'delete', { name, url, version });
      }),

    history: async (id?: string) => {
      const changes = knex
        .withSchema(schema)
        .from('change')
        .select('at', 'changed_by as by', 'owner', 'action', 'details')
        .orderBy('number', 'desc')
        .limit(1000);
      return typeof id === 'string' ? changes.where({ owner: id }) : changes;
    },
  };
}
