import { type Theme, themeByUri } from '../../../../catalogue-schema/index.ts';
import { lineOf, textOf, uniqueWords } from '../values/index.ts';
import { type CkanObject, ckanFields } from './ckan-fields.ts';
import { objectsOf } from './ckan-values.ts';

/**
 * Themes and keywords of a package. Groups are the portal's themes, tags its keywords. A theme in words that are not the
 * EU's is kept as a keyword.
 */
export function themesAndKeywordsOf(ckanPackage: CkanObject): { themes: Theme[]; keywords: string[] } {
  const groups = objectsOf(ckanPackage.groups).flatMap((group) => textOf(group.name) ?? []);
  const words = ckanFields(ckanPackage).all('theme');
  const tags = objectsOf(ckanPackage.tags).map((tag) => lineOf(tag.display_name) ?? lineOf(tag.name));
  const themes = [...groups, ...words].map(themeByUri).filter((theme) => theme !== undefined);
  const furtherWords = words.filter((word) => themeByUri(word) === undefined && !/^https?:/.test(word));
  return { themes: [...new Set(themes)], keywords: uniqueWords([...tags, ...furtherWords.map(lineOf)]) };
}
