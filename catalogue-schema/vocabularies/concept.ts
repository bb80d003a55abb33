/** What people read, in the two languages of the catalogue. */
export interface Label {
  readonly de: string;
  readonly en: string;
}

/** An entry of a controlled vocabulary: its official address and its name. */
export interface Concept {
  readonly uri: string;
  readonly label: Label;
}

/** A spelling of an address under which two that mean the same are equal: no scheme, `www.`, closing slash or case. */
export function comparable(text: string): string {
  return text
    .trim()
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}

/**
 * Makes the function that finds an entry's code by its address, its code or its German or English name.
 *
 * @param aliases further spellings, each with the code that it stands for
 */
export function codeLookup<Code extends string>(
  concepts: Readonly<Record<Code, { readonly uri?: string; readonly label: Label }>>,
  aliases: Readonly<Record<string, Code>> = {},
): (text: string) => Code | undefined {
  const codes = new Map<string, Code>();
  for (const [code, { uri, label }] of Object.entries(concepts) as [Code, { uri?: string; label: Label }][]) {
    for (const spelling of [code, uri ?? code, label.de, label.en]) codes.set(comparable(spelling), code);
  }
  for (const [alias, code] of Object.entries(aliases)) codes.set(comparable(alias), code);
  return (text) => codes.get(comparable(text));
}
