import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What was last known to be good, kept in a folder, so that the gateway can start while others are down. */
export interface LastGood {
  read<T>(name: string): Promise<T | undefined>;
  write(name: string, value: unknown): Promise<void>;
}

/** Keeps each value in a JSON file of its own. A file is replaced as a whole, never half written. */
export function lastGood(folder: string): LastGood {
  const fileOf = (name: string): string => path.join(folder, `${name}.json`);
  return {
    read: async (name) => {
      try {
        return JSON.parse(await readFile(fileOf(name), 'utf8'));
      } catch {
        return undefined;
      }
    },
    write: async (name, value) => {
      await mkdir(folder, { recursive: true });
      const draft = `${fileOf(name)}.${process.pid}`;
      await writeFile(draft, JSON.stringify(value));
      await rename(draft, fileOf(name));
    },
  };
}
