/** Words, each once whatever its case, without those that are not there. */
export function uniqueWords(words: readonly (string | undefined)[]): string[] {
  const byKey = new Map<string, string>();
  for (const word of words) {
    if (word !== undefined && !byKey.has(word.toLowerCase())) byKey.set(word.toLowerCase(), word);
  }
  return [...byKey.values()];
}
