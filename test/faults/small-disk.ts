import { execFile } from 'node:child_process';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** A file system of its own that can be made full. */
export interface SmallDisk {
  /** Leaves no room at all. */
  fill(): Promise<void>;
  /** Makes room again. */
  clear(): Promise<void>;
  remove(): Promise<void>;
}

const run = promisify(execFile);
const megabytes = 160;

/**
 * Puts a file system in memory into an empty folder, as only root may.
 *
 * @returns undefined where that is not possible
 */
export async function smallDisk(folder: string): Promise<SmallDisk | undefined> {
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  } catch {
    return undefined;
  }
  const filler = path.join(folder, 'filler');
  return {
    fill: async () => {
      const file = await open(filler, 'w');
      try {
        for (const size of [1 << 20, 1 << 12]) {
          const part = Buffer.alloc(size, 1);
          // A file system without room takes a part of what is written, or nothing.
          for (let written = size; written === size; ) {
            written = (await file.write(part).catch(() => ({ bytesWritten: 0 }))).bytesWritten;
          }
        }
      } finally {
        await file.close();
      }
    },
    clear: () => rm(filler, { force: true }),
    remove: async () => {
      await run('umount', ['--lazy', folder]);
    },
  };
}
