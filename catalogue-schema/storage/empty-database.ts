import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const modules = path.resolve(import.meta.dirname, '../../node_modules');

/** An empty database of this version of PGlite, kept beside the packages. */
async function templateFolder(): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(modules, '@electric-sql/pglite/package.json'), 'utf8'));
  return path.join(modules, '.cache', 'catalogue', `pglite-${version}`);
}

async function makeTemplate(template: string): Promise<void> {
  const parent = path.dirname(template);
  await mkdir(parent, { recursive: true });
  const draft = await mkdtemp(path.join(parent, 'draft-'));
  try {
    await (await PGlite.create(path.join(draft, 'database'))).close();
    await rename(path.join(draft, 'database'), template);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Puts an empty database where there is none yet. PGlite takes seconds to make one and much less to open a copy, so one is
 * made once and copied from then on. Where it cannot be kept, nothing is done, and PGlite makes one itself.
 *
 * @param folder of the database's files; its parent is there
 */
export async function prepareDatabase(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  try {
    const template = await templateFolder();
    if (!existsSync(template)) await makeTemplate(template).catch(() => {});
    const draft = `${folder}.new`;
    await rm(draft, { recursive: true, force: true });
    await cp(template, draft, { recursive: true });
    await rename(draft, folder);
  } catch {
    await rm(`${folder}.new`, { recursive: true, force: true }).catch(() => {});
  }
}
