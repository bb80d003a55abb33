const letters: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe' };

const beyondAscii = /[^\p{ASCII}]/u;

/**
 * One spelling for what German readers take for the same letter: lower case, ß as ss, no accents, no soft hyphens.
 * ä, ö and ü stay, because the stemmer reads them. What is folded stays as it is when it is folded again.
 */
export function foldWord(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/([aou]\u0308)|\p{M}/gu, (_, umlaut: string | undefined) => umlaut ?? '')
    .replace(/[ßłøđæœ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
}

/** ä, ö and ü as a, o and u. */
export function withoutUmlauts(text: string): string {
  return text.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u');
}

const longestSortKey = 200;

/** What a title is sorted by, code point by code point: DIN 5007-1, ä as a, punctuation left out. */
export function sortKey(title: string): string {
  const words = withoutUmlauts(foldWord(title)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words.join(' ')].slice(0, longestSortKey).join('');
}
