import { CatalogueSourceError, readSource } from '../source/index.ts';
import type { CkanObject } from './ckan-fields.ts';
import { objectsOf } from './ckan-values.ts';

const rowsPerPage = 100;

export interface PackagePage {
  /** How many packages the portal has altogether. */
  readonly count: number;
  readonly packages: readonly CkanObject[];
  /** How long the answer was. */
  readonly bytes: number;
}

/**
 * The address of a portal's `package_search`, from the portal's own address or that of any of its API's actions.
 *
 * @throws CatalogueSourceError where the text is no address
 */
export function packageSearchUrl(portal: string): URL {
  if (!URL.canParse(portal)) {
    throw new CatalogueSourceError(`${portal}: expected the address of a CKAN portal, got no valid address`);
  }
  const url = new URL(portal);
  const base = url.pathname.replace(/\/api(\/.*)?$/, '').replace(/\/+$/, '');
  return new URL(`${base}/api/3/action/package_search`, url.origin);
}

async function fetchJson(
  url: URL,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<{ value: unknown; length: number }> {
  const what = 'the answer of a CKAN portal';
  const { bytes } = await readSource(url.href, { what, accept: 'application/json', milliseconds, signal });
  const text = bytes.toString();
  try {
    return { value: JSON.parse(text), length: bytes.length };
  } catch {
    const got = JSON.stringify(text.slice(0, 60));
    throw new CatalogueSourceError(`${url.href}: expected ${what}, got something else than JSON (${got})`);
  }
}

/** How a portal is asked for pages. */
export interface PageOptions {
  /** How long the portal may take for a page of 100 packages. */
  readonly millisecondsPerPage: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads one page of a portal's packages, in the order of their ids, which does not change while others are edited.
 *
 * @param start how many packages come before the page
 * @throws CatalogueSourceError where the portal does not answer in time or is no CKAN
 */
export async function fetchPackagePage(
  search: URL,
  start: number,
  { millisecondsPerPage, signal }: PageOptions,
  rows: number = rowsPerPage,
): Promise<PackagePage> {
  const url = new URL(search);
  url.search = new URLSearchParams({ rows: String(rows), start: String(start), sort: 'id asc' }).toString();
  const { value, length } = await fetchJson(url, millisecondsPerPage, signal);
  const answer = value as { success?: unknown; result?: { count?: unknown; results?: unknown } } | null;
  const { count, results } = answer?.result ?? {};
  if (answer?.success !== true || typeof count !== 'number' || !Array.isArray(results)) {
    const got = JSON.stringify(answer)?.slice(0, 120);
    throw new CatalogueSourceError(`${url.href}: expected "success": true with count and results, got ${got}`);
  }
  return { count, packages: objectsOf(results), bytes: length };
}
