const letters: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe' };

/**
 * One spelling for what German readers take for the same letter: lower case, ß as ss, no accents, no soft hyphens.
 * ä, ö and ü stay, because the stemmer reads them.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/[ßłøđæœ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/([aou]\u0308)|\p{M}/gu, (_, umlaut: string | undefined) => umlaut ?? '')
    .normalize('NFC');
}

/** ä, ö and ü as a, o and u. */
export function withoutUmlauts(text: string): string {
  return text.replace(/[äöü]/g, (umlaut) => ({ ä: 'a', ö: 'o', ü: 'u' })[umlaut] ?? umlaut);
}

const longestSortKey = 200;

/** What a title is sorted by, code point by code point: DIN 5007-1, ä as a, punctuation left out. */
export function sortKey(title: string): string {
  const words = withoutUmlauts(foldText(title)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words.join(' ')].slice(0, longestSortKey).join('');
}
