import { pathToFileURL } from 'node:url';
import { CatalogueSourceError, isAddress, readSource, shownSource } from '../source/index.ts';
import { decodeText } from './decode-text.ts';
import { Graph } from './graph.ts';
import { datasetsOf } from './items-of-catalogue.ts';
import { syntaxOf } from './syntax.ts';

const what = 'a DCAT catalogue';
const accept = 'text/turtle, application/n-triples;q=0.9, application/ld+json;q=0.9, application/rdf+xml;q=0.8';
const mostBytes = 100_000_000;

export interface CatalogueReading {
  readonly graph: Graph;
  /** Why this is not all of the catalogue. */
  readonly failure?: CatalogueSourceError;
}

/** Where the next page of a catalogue is that comes in pages (Hydra), as CKAN's does. */
function nextPage(graph: Graph, seen: ReadonlySet<string>): string | undefined {
  const pages = graph.objectsOf('hydra:next', 'hydra:nextPage').flatMap(({ value }) => value ?? []);
  return pages.find((page) => !seen.has(page));
}

/** Reads one page into the graph; answers how long it was. */
async function readPage(graph: Graph, source: string, bytes: number, signal: AbortSignal | undefined): Promise<number> {
  const content = await readSource(source, { what, accept, bytes, signal });
  const refuse = (got: string): never => {
    throw new CatalogueSourceError(`${shownSource(source)}: expected ${what}, got ${got}`);
  };
  try {
    const text = decodeText(content.bytes);
    const syntax = syntaxOf(text) ?? refuse('a web page');
    const base = isAddress(source) ? source : pathToFileURL(source).href;
    await graph.add(text, syntax, base).catch((error: Error) => refuse(`faulty ${syntax}: ${error.message}`));
  } catch (error) {
    if (error instanceof CatalogueSourceError) throw error;
    refuse((error as Error).message);
  }
  return content.bytes.length;
}

/**
 * Reads a DCAT catalogue from a file or an address, page by page where it comes in pages. A first page that cannot be
 * read is an error; where a later one cannot, what was read until then is returned together with the reason.
 *
 * @throws CatalogueSourceError
 */
export async function readCatalogue(source: string, signal?: AbortSignal): Promise<CatalogueReading> {
  const graph = new Graph();
  let left = mostBytes - (await readPage(graph, source, mostBytes, signal));
  if (datasetsOf(graph).length === 0 && graph.ofType('dcat:Catalog').length === 0) {
    throw new CatalogueSourceError(
      `${shownSource(source)}: expected ${what}, got RDF without dcat:Dataset and dcat:Catalog`,
    );
  }
  const seen = new Set([source]);
  try {
    for (let page = nextPage(graph, seen); page !== undefined; page = nextPage(graph, seen)) {
      if (!isAddress(source))
        throw new CatalogueSourceError(`${shownSource(source)}: expected ${what} as a whole, got one page of it`);
      if (!isAddress(page) || new URL(page).host !== new URL(source).host) {
        throw new CatalogueSourceError(
          `${shownSource(source)}: expected a next page on the same server, got ${shownSource(page)}`,
        );
      }
      seen.add(page);
      left -= await readPage(graph, page, left, signal);
    }
    return { graph };
  } catch (error) {
    if (!(error instanceof CatalogueSourceError)) throw error;
    return { graph, failure: error };
  }
}
