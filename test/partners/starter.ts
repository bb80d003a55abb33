import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { initSubgraph } from '../../catalogue-schema/starter/index.ts';
import { publicUrl } from '../support/index.ts';
import { type RunningPartner, startPartner } from './start-partner.ts';

/** Writes the starter's subgraph for the owner `hochschule`, with the packages of this project in place of an installation. */
export async function writeStarter(folder: string): Promise<void> {
  await initSubgraph({ folder, name: 'hochschule', ownerName: 'Hochschule', language: 'ts' });
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
}

/** Starts it as `npm start` does, where no gateway is named with `PUBLIC_URL` alone to know it by. */
export const startStarter = (
  folder: string,
  gatewayUrl: string | undefined,
  environment: Readonly<Record<string, string>> = {},
  onLine = (_line: string): void => {},
): Promise<RunningPartner> =>
  startPartner({
    command: 'node',
    parameters: ['--import', 'tsx', 'index.ts'],
    folder,
    publicUrl,
    ...(gatewayUrl === undefined ? {} : { gatewayUrl }),
    environment,
    onLine,
  });
