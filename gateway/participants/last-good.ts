import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartError } from '../../catalogue-schema/index.ts';

/** What was last known to be good, kept in a folder, so that the gateway can start while others are down. */
export interface LastGood {
  /** @throws StartError where the folder cannot be made */
  prepare(): Promise<void>;
  read<T>(name: string): Promise<T | undefined>;
  write(name: string, value: unknown): Promise<void>;
}

/** Keeps each value in a JSON file of its own. A file is replaced as a whole, never half written. */
export function lastGood(folder: string): LastGood {
  const fileOf = (name: string): string => path.join(folder, `${name}.json`);
  return {
    prepare: async () => {
      await mkdir(folder, { recursive: true }).catch((error: Error) => {
        throw new StartError(`data folder ${folder}: ${error.message}`);
      });
    },
    read: async (name) => {
      try {
        return JSON.parse(await readFile(fileOf(name), 'utf8'));
      } catch {
        return undefined;
      }
    },
    write: async (name, value) => {
      const draft = `${fileOf(name)}.${process.pid}`;
      await writeFile(draft, JSON.stringify(value));
      await rename(draft, fileOf(name));
    },
  };
}
