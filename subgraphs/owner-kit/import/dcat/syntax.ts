/** A way to write RDF down. Turtle includes N-Triples, N-Quads and TriG: one parser reads them all. */
export type Syntax = 'JSON-LD' | 'RDF/XML' | 'Turtle';

/**
 * The syntax of a text by how it begins, because servers and file names often state another. Undefined for a web page.
 */
export function syntaxOf(text: string): Syntax | undefined {
  const start = text.slice(0, 5000).trimStart();
  if (/^(<!doctype html|<html)/i.test(start)) return undefined;
  if (/^(\{\s*["}]|\[\s*[{\]])/.test(start)) return 'JSON-LD';
  if (/^(<\?xml|<!--|<!DOCTYPE|<[^>]*\bxmlns)/.test(start)) return 'RDF/XML';
  return 'Turtle';
}
