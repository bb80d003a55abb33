import type { Transform } from 'node:stream';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { type Quad, StreamParser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { parseParts, partsOfText } from '../slices/index.ts';
import { partsOfJsonLd } from './parts-of-json-ld.ts';
import type { Syntax } from './syntax.ts';

export interface RdfDocument {
  readonly text: string;
  readonly syntax: Syntax;
  /** The address against which relative ones in it are resolved. */
  readonly base: string;
}

/** A document of a partner must not make the catalogue ask whatever address it names. */
const documentLoader = {
  load: (): Promise<never> => Promise.reject(new Error('contexts are not fetched, the document must hold it itself')),
};

/** What an entity stands for is repeated wherever it is named, so a long one can make a small file enormous. */
function checkEntities(text: string): void {
  const long = /<!ENTITY[^>]{300}/.exec(text);
  if (long !== null) throw new Error('an entity of more than 300 characters');
}

/** The parser takes the end of a document that breaks off for its end, and a part must not pass for the whole. */
function checkEnd(text: string): void {
  const head = text.slice(0, 20_000).replace(/<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/g, '');
  const [, root = '', closing] = /<([A-Za-z_][\w.:-]*)(?:\s[^>]*?)?(\/)?>/.exec(head) ?? [];
  const tail = text
    .slice(-20_000)
    .replace(/<!--[\s\S]*?-->/g, '')
    .trimEnd();
  if (closing === undefined && !tail.replace(/\s+>$/, '>').endsWith(`</${root}>`)) {
    throw new Error(`no end of the element ${root || 'that should hold it'}`);
  }
}

const parsers: Readonly<Record<Syntax, (baseIRI: string) => object>> = {
  'JSON-LD': (baseIRI) =>
    new JsonLdParser({
      baseIRI,
      documentLoader,
      ignoreMissingContextLinkHeader: true,
      streamingProfile: true,
      streamingProfileAllowOutOfOrderPlainType: true,
    }),
  'RDF/XML': (baseIRI) => new RdfXmlParser({ baseIRI, validateUri: false }),
  Turtle: (baseIRI) => new StreamParser({ baseIRI }),
};

/**
 * Reads a document of RDF, statement by statement, with time for other work of this process in between.
 *
 * @throws Error where the document is not of this syntax or needs another one; what `take` throws, which ends the
 *   reading at once; the reason of the signal
 */
export async function parseRdf(
  { text, syntax, base }: RdfDocument,
  take: (quad: Quad) => void,
  signal?: AbortSignal,
): Promise<void> {
  if (syntax === 'RDF/XML') {
    checkEntities(text);
    checkEnd(text);
  }
  const parser = parsers[syntax](base) as Transform;
  const parts = syntax === 'JSON-LD' ? partsOfJsonLd(text, signal) : partsOfText(text, signal);
  await parseParts(parts, parser, take);
}
