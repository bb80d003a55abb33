import type { Language } from '../language/index.ts';

/** The address of the same page in a language. */
export function inLanguage(address: URL, language: Language): string {
  const other = new URL(address);
  other.searchParams.set('lang', language);
  return `${other.pathname}${other.search}`;
}
