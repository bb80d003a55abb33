import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../language/index.ts';

export const textPages = ['barrierefreiheit', 'impressum', 'datenschutz', 'leichte-sprache'] as const;

const ownFolder = path.join(import.meta.dirname, 'texts');

async function read(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The text of a page: from the folder of whoever runs the catalogue, else the placeholder that comes with it, in the
 * language asked for, else in German.
 *
 * @param folder holds `<page>.<language>.md`
 */
export async function readText(
  page: (typeof textPages)[number],
  language: Language,
  folder: string | undefined,
): Promise<{ readonly text: string; readonly textLanguage: Language }> {
  const languages: readonly Language[] = language === 'de' ? ['de'] : [language, 'de'];
  for (const from of folder === undefined ? [ownFolder] : [folder, ownFolder]) {
    for (const textLanguage of languages) {
      const text = await read(path.join(from, `${page}.${textLanguage}.md`));
      if (text !== null) return { text, textLanguage };
    }
  }
  throw new Error(`expected a text for "${page}" in ${ownFolder}, got none`);
}
