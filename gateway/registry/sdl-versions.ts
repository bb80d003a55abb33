import { createHash } from 'node:crypto';
import { StartError } from '../../catalogue-schema/index.ts';
import { type Database, rowsOf } from '../../catalogue-schema/storage/index.ts';
import { checkEntry, type OwnerStatement } from './check-entry.ts';
import { readOwner, readOwners, writeEntry } from './owner-entries.ts';
import { refuseConfigured } from './refuse-configured.ts';
import type { OwnerState, PublishedSdl } from './registered-owner.ts';
import { type RegistryWrite, writeRegistry } from './write-registry.ts';

/** An SDL with whose it is, as composition takes it. */
export interface NamedSdl {
  readonly name: string;
  readonly sdl: string;
}

/** What somebody publishes: an SDL, and what is to be said of its owner. */
export interface SdlStatement extends OwnerStatement {
  readonly sdl: string;
  /** What it breaks for clients and is published in spite of. */
  readonly accepted?: readonly string[];
}

/** What became of an SDL that was noted or published. */
export interface NotedSdl {
  readonly version: number;
  readonly hash: string;
  /** False where the same SDL was the newest one already. */
  readonly isNew: boolean;
}

export interface Publication extends NotedSdl {
  /** The owner's; one that is suspended stays so. */
  readonly state: OwnerState;
}

/** Bytes of an SDL in UTF-8, at the most. */
export const mostSdlBytes = 1_000_000;

/** The search server's two subgraphs, whose SDLs nobody owns. */
const searchGraphs: readonly string[] = ['search', 'relations'];

const sdlColumns = {
  owner: 'owner',
  version: 'version',
  sdl: 'sdl',
  hash: 'hash',
  at: 'at',
  by: 'published_by',
};

async function addVersion(
  { transaction, tell }: RegistryWrite,
  schema: string,
  { name, sdl }: NamedSdl,
  by: string,
  details: object = {},
): Promise<NotedSdl> {
  const bytes = Buffer.byteLength(sdl);
  if (bytes > mostSdlBytes) throw new StartError(`sdl: expected at most ${mostSdlBytes} bytes, got ${bytes}`);
  const table = () => transaction.withSchema(schema).table('sdl_version');
  const hash = createHash('sha256').update(sdl).digest('hex');
  const newest = await table().where({ owner: name }).orderBy('version', 'desc').first('version', 'hash');
  if (newest?.hash === hash) return { version: newest.version, hash, isNew: false };
  const version = (newest?.version ?? 0) + 1;
  await table().insert({ owner: name, version, sdl, hash, published_by: by });
  await tell(name, 'publish', { version, hash, ...details });
  return { version, hash, isNew: true };
}

/** The registry's operations on SDLs; `Registry` says what each is for. */
export function sdlVersions(database: Database) {
  const { knex, schema } = database;
  return {
    publish: ({ sdl, accepted, ...statement }: SdlStatement, by: string): Promise<Publication> =>
      writeRegistry(database, by, async (writing) => {
        const { transaction, tell } = writing;
        const [before] = await readOwners(transaction, schema, statement.id);
        if (before !== undefined) refuseConfigured(before);
        await writeEntry(writing, schema, checkEntry(statement, before), before, false);
        const details = accepted?.length ? { accepted } : {};
        const noted = await addVersion(writing, schema, { name: statement.id, sdl }, by, details);
        const state = before?.state === 'suspended' ? 'suspended' : 'active';
        // Whoever publishes has changed the server: what it says of its owner is due again.
        await transaction
          .withSchema(schema)
          .table('owner')
          .where({ id: statement.id })
          .update({ state, described_at: null });
        if (before?.state !== state) await tell(statement.id, 'activate');
        return { ...noted, state };
      }),

    noteSdl: (found: NamedSdl) =>
      writeRegistry(database, { machine: 'gateway' }, async (writing) => {
        if (!searchGraphs.includes(found.name)) await readOwner(writing.transaction, schema, found.name);
        return addVersion(writing, schema, found, 'gateway');
      }),

    fetchSdl: async (id: string, version?: number): Promise<PublishedSdl | null> => {
      const found = await knex
        .withSchema(schema)
        .from('sdl_version')
        .select(sdlColumns)
        .where({ owner: id, ...(typeof version === 'number' ? { version } : {}) })
        .orderBy('version', 'desc')
        .first();
      return found ? { ...found, at: new Date(found.at).toISOString() } : null;
    },

    sdls: async (): Promise<readonly NamedSdl[]> =>
      rowsOf<NamedSdl>(
        knex.raw(
          `select newest.owner as name, newest.sdl
           from (select distinct on (owner) * from :schema:.sdl_version order by owner, version desc) as newest
           left join :schema:.owner on owner.id = newest.owner
           where owner.id is null or owner.state = 'active'
           order by owner.number nulls first, newest.owner`,
          { schema },
        ),
      ),
  };
}
