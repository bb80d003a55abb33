import { withoutDirectionControls } from '../language/index.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that XML 1.0 cannot hold, however they are written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escaped = (value: unknown): string =>
  withoutDirectionControls(String(value))
    .replace(impossible, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** XML that was written by `xml`, and is not escaped again. */
export class Xml {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** A template for XML: whatever is put into it is text, apart from XML itself and lists of it. */
export function xml(pieces: TemplateStringsArray, ...values: readonly unknown[]): Xml {
  const written = values.map((value) => {
    const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
    return parts.map((part) => (part instanceof Xml ? part.source : escaped(part))).join('');
  });
  return new Xml(String.raw({ raw: pieces }, ...written));
}

export const xmlFile = (root: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${root.source}\n`;
