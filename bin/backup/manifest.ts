import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { StartError } from '../../catalogue-schema/index.ts';

/** A database in a backup, as an archive (`<name>.tar.gz`) of its files. */
export interface BackedUpDatabase {
  readonly name: string;
  readonly bytes: number;
  /** Of the archive, in hexadecimal. */
  readonly sha256: string;
  readonly copiedAt: string;
}

/** What a backup says of itself, in its `manifest.json`. */
export interface Manifest {
  readonly format: 1;
  readonly createdAt: string;
  /** Versions of this project and of PGlite. */
  readonly versions: { readonly catalogue: string; readonly pglite: string };
  readonly databases: readonly BackedUpDatabase[];
  /** Whose databases are on a PostgreSQL server, and not in the backup. */
  readonly onServers: readonly string[];
}

export const manifestFile = (folder: string): string => path.join(folder, 'manifest.json');
export const archiveFile = (folder: string, name: string): string => path.join(folder, `${name}.tar.gz`);

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

const isDatabase = (value: unknown): value is BackedUpDatabase => {
  const { name, sha256 } = (value ?? {}) as Partial<BackedUpDatabase>;
  return typeof name === 'string' && typeof sha256 === 'string';
};

/** Reads what a backup says of itself. @throws StartError */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(manifestFile(folder), 'utf8').catch((error: Error) => {
    throw new StartError(`folder: expected one that "catalogue backup" made, got "${folder}": ${error.message}`);
  });
  let manifest: Partial<Manifest> | null = null;
  try {
    manifest = JSON.parse(text) as Partial<Manifest> | null;
  } catch {}
  if (manifest?.format !== 1 || !Array.isArray(manifest.databases) || !manifest.databases.every(isDatabase)) {
    throw new StartError(`${manifestFile(folder)}: expected a manifest of format 1, got another one`);
  }
  return manifest as Manifest;
}
