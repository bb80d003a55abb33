/** A text as PostgreSQL can hold it: U+FFFD in place of U+0000 and of half surrogate pairs. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');
}
