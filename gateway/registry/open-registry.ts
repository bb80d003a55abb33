import {
  type Database,
  type DatabaseConfiguration,
  type OpenOperations,
  openDatabase,
  socketOperations,
} from '../../catalogue-schema/storage/index.ts';
import { keyMigrations } from './key-migrations.ts';
import { type Registry, registryOn } from './registry.ts';
import { registryMigrations } from './registry-migrations.ts';
import { secondmentMigrations } from './secondment-migrations.ts';

const overSocket = socketOperations<Registry>([
  'owners',
  'addOwner',
  'publish',
  'fetchSdl',
  'sdls',
  'setState',
  'deleteOwner',
  'history',
  'recordedOperations',
  'signingKeys',
  'publishKey',
]);

/** Answers what commands ask of the registry that this process has open. */
export const answerRegistry = overSocket.answer;

/** Opens the registry's database with its tables. */
export function openRegistryDatabase(configuration: DatabaseConfiguration): Promise<Database> {
  const { schema } = configuration;
  return openDatabase(configuration, {
    ...registryMigrations(schema),
    ...keyMigrations(schema),
    ...secondmentMigrations(schema),
  });
}

/** Opens the registry for a command, whether or not a gateway is running. */
export function openRegistry(configuration: DatabaseConfiguration): Promise<OpenOperations<Registry>> {
  return overSocket.open(configuration, { openDatabase: openRegistryDatabase, operationsOn: registryOn });
}
