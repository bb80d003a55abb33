import { userInfo } from 'node:os';
import type { Registry } from '../gateway/registry/index.ts';
import { readConfiguration } from '../subgraphs/configuration.ts';

/** Whom the registry's history names: the operating system's user. */
export const currentUser = (): string => userInfo().username;

/** Opens the registry for one command, whether or not a gateway is running. @throws StartError */
export async function withRegistry<Result>(use: (registry: Registry) => Promise<Result>): Promise<Result> {
  const { openRegistry } = await import('../gateway/registry/index.ts');
  const configuration = readConfiguration(process.env, []);
  const { operations, close } = await openRegistry(configuration.databaseOf('gateway'));
  try {
    return await use(operations);
  } finally {
    await close();
  }
}
