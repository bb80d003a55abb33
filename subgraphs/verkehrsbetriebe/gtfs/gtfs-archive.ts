import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { StartError } from '../../../catalogue-schema/index.ts';

/** The files of a GTFS feed, wherever they are. */
export interface GtfsArchive {
  /** What the feed is called in messages. */
  readonly name: string;
  has(file: string): boolean;
  /** @throws Error where the feed has no such file */
  open(file: string): Promise<Readable>;
  close(): void;
}

async function openFolder(folder: string): Promise<GtfsArchive> {
  const files = new Set(await readdir(folder));
  return {
    name: path.basename(folder),
    has: (file) => files.has(file),
    open: async (file) => createReadStream(path.join(folder, file)),
    close: () => undefined,
  };
}

async function openZip(source: string): Promise<GtfsArchive> {
  const zip = await yauzl.openPromise(source, { autoClose: false });
  const entries = new Map<string, yauzl.Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (error) {
    zip.close();
    throw error;
  }
  const open = (file: string): Promise<Readable> => {
    const entry = entries.get(file);
    if (entry === undefined) throw new Error(`${file} is missing`);
    return zip.openReadStreamPromise(entry);
  };
  return { name: path.basename(source), has: (file) => entries.has(file), open, close: () => zip.close() };
}

/**
 * Opens a GTFS feed: a zip file, or a folder that holds what would be in it.
 *
 * @throws StartError that names the file or folder, where it cannot be read or is not a zip file
 */
export async function openGtfsArchive(source: string): Promise<GtfsArchive> {
  try {
    return (await stat(source)).isDirectory() ? await openFolder(source) : await openZip(source);
  } catch (error) {
    throw new StartError(`${source}: ${(error as Error).message}`);
  }
}
