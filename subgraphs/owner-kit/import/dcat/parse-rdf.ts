import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as otherWork } from 'node:timers/promises';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { type Quad, StreamParser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import type { Syntax } from './syntax.ts';

const charactersAtOnce = 50_000;

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
  'JSON-LD': (baseIRI) => new JsonLdParser({ baseIRI, documentLoader, ignoreMissingContextLinkHeader: true }),
  'RDF/XML': (baseIRI) => new RdfXmlParser({ baseIRI, validateUri: false }),
  Turtle: (baseIRI) => new StreamParser({ baseIRI }),
};

/** The text in parts of whole characters, with time for other work of this process between them. */
async function* partsOf(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + charactersAtOnce, text.length);
    if (/[\uD800-\uDBFF]/.test(text[end - 1] ?? '')) end += 1;
    yield text.slice(start, end);
    start = end;
    await otherWork();
  }
}

/**
 * Reads a document of RDF, statement by statement.
 *
 * @param base the address against which relative ones in it are resolved
 * @throws Error where the document is not of this syntax or needs another one
 */
export async function parseRdf(text: string, syntax: Syntax, base: string, take: (quad: Quad) => void): Promise<void> {
  if (syntax === 'RDF/XML') {
    checkEntities(text);
    checkEnd(text);
  }
  const parser = parsers[syntax](base) as Transform;
  await pipeline(Readable.from(partsOf(text)), parser, async (quads: AsyncIterable<Quad>) => {
    for await (const quad of quads) take(quad);
  });
}
