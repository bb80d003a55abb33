import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { ErrorCode } from '../../../../catalogue-schema/index.ts';
import { CatalogueSourceError, isAddress, readSource, shownSource } from '../source/index.ts';
import { type CatalogueLimits, usualLimits } from './catalogue-limits.ts';
import { decodeText } from './decode-text.ts';
import { Graph } from './graph.ts';
import { datasetsOf } from './items-of-catalogue.ts';
import { syntaxOf } from './syntax.ts';

const what = 'a DCAT catalogue';
const accept = 'text/turtle, application/n-triples;q=0.9, application/ld+json;q=0.9, application/rdf+xml;q=0.8';

export interface CatalogueReading {
  readonly graph: Graph;
  /** Why this is not all of the catalogue. */
  readonly failure?: CatalogueSourceError;
}

interface Page {
  readonly bytes: Buffer;
  /** Where the next page is of a catalogue that comes in pages (Hydra), as CKAN's does. */
  readonly next: readonly string[];
}

async function readPage(graph: Graph, source: string, bytes: number, signal: AbortSignal | undefined): Promise<Page> {
  const content = await readSource(source, { what, accept, bytes, signal });
  const refuse = (got: string, code?: ErrorCode): never => {
    throw new CatalogueSourceError(`${shownSource(source)}: expected ${what}, got ${got}`, code);
  };
  try {
    const text = decodeText(content.bytes);
    const syntax = syntaxOf(text) ?? refuse('a web page');
    const base = isAddress(source) ? source : pathToFileURL(source).href;
    const next = await graph.add({ text, syntax, base }, signal).catch((error: Error) => {
      signal?.throwIfAborted();
      return error instanceof CatalogueSourceError
        ? refuse(error.message, error.code)
        : refuse(`faulty ${syntax}: ${error.message}`);
    });
    return { bytes: content.bytes, next };
  } catch (error) {
    if (error instanceof CatalogueSourceError) throw error;
    signal?.throwIfAborted();
    return refuse((error as Error).message);
  }
}

/** Reads the pages behind the first one, until there is none or a limit is passed. */
async function readFurtherPages(
  graph: Graph,
  source: string,
  first: Page,
  limits: CatalogueLimits,
  signal: AbortSignal | undefined,
): Promise<void> {
  const refuse = (expected: string, got: string, code?: ErrorCode): never => {
    throw new CatalogueSourceError(`${shownSource(source)}: expected ${expected}, got ${got}`, code);
  };
  const pages = new Set([source]);
  const digestOf = ({ bytes }: Page): string => createHash('sha256').update(bytes).digest('base64');
  const digests = new Set([digestOf(first)]);
  let left = limits.allBytes - first.bytes.length;
  for (let { next } = first; next.length > 0; ) {
    if (!isAddress(source)) refuse(`${what} as a whole`, 'one page of it');
    const page =
      next.find((one) => !pages.has(one)) ??
      refuse('a next page that was not read yet', shownSource(next[0] as string), 'SOURCE_CIRCULAR');
    if (!isAddress(page) || new URL(page).host !== new URL(source).host) {
      refuse('a next page on the same server', shownSource(page));
    }
    if (pages.size >= limits.pages) refuse(`at most ${limits.pages} pages`, 'more', 'SOURCE_TOO_LARGE');
    pages.add(page);
    const read = await readPage(graph, page, limits.bytes, signal);
    const digest = digestOf(read);
    if (digests.has(digest)) refuse('pages that differ', `the same again at ${shownSource(page)}`, 'SOURCE_CIRCULAR');
    digests.add(digest);
    left -= read.bytes.length;
    if (left < 0) refuse(`at most ${limits.allBytes / 1_000_000} MB in all pages`, 'more', 'SOURCE_TOO_LARGE');
    next = read.next;
  }
}

/**
 * Reads a DCAT catalogue from a file or an address, page by page where it comes in pages. A first page that cannot be
 * read is an error; where a later one cannot, what was read until then is returned together with the reason.
 *
 * @throws CatalogueSourceError; the reason of the signal
 */
export async function readCatalogue(
  source: string,
  limits: CatalogueLimits = usualLimits,
  signal?: AbortSignal,
): Promise<CatalogueReading> {
  const graph = new Graph(limits.statements);
  const first = await readPage(graph, source, limits.bytes, signal);
  if (datasetsOf(graph).length === 0 && graph.ofType('dcat:Catalog').length === 0) {
    throw new CatalogueSourceError(
      `${shownSource(source)}: expected ${what}, got RDF without dcat:Dataset and dcat:Catalog`,
    );
  }
  try {
    await readFurtherPages(graph, source, first, limits, signal);
    return { graph };
  } catch (error) {
    if (!(error instanceof CatalogueSourceError)) throw error;
    return { graph, failure: error };
  }
}
