import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readEntryId } from '../entry-id.ts';
import { ownerSdl } from '../sdl/index.ts';
import { StartError } from '../start-error.ts';

/** Languages that there is a template for, each a folder of this name. */
const languages = ['ts'];

export interface InitOptions {
  /** Where the subgraph is written. It is made, or is there and empty. */
  readonly folder: string;
  /** The subgraph's name, which is the prefix of its owner's ids. That of the folder if not given. */
  readonly name?: string;
  /** What the owner is called. `name` if not given. */
  readonly ownerName?: string;
  readonly language: string;
}

function checkOptions({ name, ownerName, language }: Required<InitOptions>): void {
  if (!languages.includes(language)) {
    throw new StartError(`language: expected ${languages.join(' or ')}, got "${language}"`);
  }
  if (readEntryId(`${name}/dataset/x`) === undefined) {
    throw new StartError(
      `name: expected up to 63 lower-case letters, digits and hyphens, a letter first, got "${name}"`,
    );
  }
  if (ownerName.trim() === '') throw new StartError(`owner name: expected text, got "${ownerName}"`);
}

async function checkFolder(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new StartError(`folder: expected an empty folder or none, got "${folder}": ${error.message}`);
  });
  if (there.length === 0) return;
  const content = there.length === 1 ? `"${there[0]}"` : `${there.length} files`;
  throw new StartError(`folder: expected an empty folder or none, got "${folder}" with ${content} in it`);
}

/** Puts values in the place of `{{name}}`, in JSON as parts of strings. */
function fillIn(text: string, file: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (placeholder, key: string) => {
    const value = values[key] ?? placeholder;
    return /\.jsonl?$/.test(file) ? JSON.stringify(value).slice(1, -1) : value;
  });
}

/**
 * Writes a small subgraph that answers the contract: a server with example records, which depends on nothing here. The
 * contract goes with it as `schema.graphql`.
 *
 * @returns the names of the files that were written
 * @throws StartError where the folder is not empty or a value cannot be used
 */
export async function initSubgraph(options: InitOptions): Promise<readonly string[]> {
  const { folder, language, name = path.basename(path.resolve(folder)), ownerName = name } = options;
  checkOptions({ folder, language, name, ownerName });
  await checkFolder(folder);
  await mkdir(folder, { recursive: true });
  const template = path.join(import.meta.dirname, language);
  const files = await readdir(template);
  for (const file of files) {
    const text = await readFile(path.join(template, file), 'utf8');
    await writeFile(path.join(folder, file), fillIn(text, file, { name, ownerName }));
  }
  await writeFile(path.join(folder, 'schema.graphql'), `${ownerSdl()}\n`);
  return [...files, 'schema.graphql'].sort();
}
