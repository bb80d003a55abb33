import { type EntryRecord, StartError } from '../../catalogue-schema/index.ts';
import { type Database, type OpenOperations, socketOperations } from '../../catalogue-schema/storage/index.ts';
import type { DatabaseConfiguration, EntryStore } from '../owner-kit/index.ts';
import { openHostedDatabase } from './open-hosted-database.ts';
import { hostedStore, type OwnerList, type OwnerReference, ownerList } from './owners/index.ts';
import { type ScheduleList, scheduleList } from './schedule/index.ts';

/** The operations of a store with the owner in front: `save(owner, records, origin)`. */
type OwnersStores = {
  readonly [Name in keyof EntryStore]: (
    owner: OwnerReference,
    ...parameters: Parameters<EntryStore[Name]>
  ) => ReturnType<EntryStore[Name]>;
};

/** What commands do to the hosted owners and their data. */
export interface HostedOperations extends OwnerList, OwnersStores, ScheduleList {}

const methods = [
  'addOwner',
  'owners',
  'removeOwner',
  'save',
  'delete',
  'prune',
  'read',
  'addSchedule',
  'schedules',
  'removeSchedule',
] as const;

const overSocket = socketOperations<HostedOperations>(methods);

/** Answers what commands ask of the running server. */
export const answerHostedOperations = overSocket.answer;

/**
 * The operations on a database that this process has open.
 *
 * @param now the clock of the schedules; another one than this machine's is for tests
 */
export function hostedOperations(database: Database, now?: () => Date): HostedOperations {
  const { knex, schema } = database;
  const storeOf = async (owner: OwnerReference): Promise<EntryStore> => {
    const id = typeof owner === 'string' ? owner : owner.id;
    const found = await knex.withSchema(schema).from('owner').where({ id }).first('id');
    if (found === undefined) throw new StartError(`owner: expected a hosted owner, got ${JSON.stringify(id)}`);
    return hostedStore(database, owner);
  };
  return {
    ...ownerList(database),
    ...scheduleList(database, now),
    save: async (owner, records: readonly EntryRecord[], origin) => (await storeOf(owner)).save(records, origin),
    delete: async (owner, ids) => (await storeOf(owner)).delete(ids),
    prune: async (owner, origin, seen) => (await storeOf(owner)).prune(origin, seen),
    read: async (owner, after, first) => (await storeOf(owner)).read(after, first),
  };
}

/** Operations that open what they work on when the first of them is called. */
export function lazyOperations(open: () => Promise<HostedOperations>): HostedOperations {
  const calls = methods.map((method) => [
    method,
    async (...parameters: never[]) => ((await open())[method] as (...parameters: never[]) => unknown)(...parameters),
  ]);
  return Object.fromEntries(calls);
}

/** Opens the hosted owners' data for a command, whether or not the server is running. */
export function openHostedOperations(configuration: DatabaseConfiguration): Promise<OpenOperations<HostedOperations>> {
  return overSocket.open(configuration, {
    openDatabase: openHostedDatabase,
    operationsOn: (database) => hostedOperations(database),
  });
}
