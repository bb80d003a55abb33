import type { ErrorCode } from '../../../../catalogue-schema/index.ts';
import { CatalogueSourceError } from '../source/index.ts';
import { fetchPackagePage, type PageOptions } from './ckan-api.ts';
import type { CkanObject } from './ckan-fields.ts';

export interface PackageReading {
  readonly packages: readonly CkanObject[];
  /** Why these are not all packages of the source. */
  readonly failure?: CatalogueSourceError;
}

/** How much of a portal is read. */
export interface PortalLimits {
  readonly packages: number;
  /** Of all pages. */
  readonly bytes: number;
}

/** A city's portal has a few 10,000 packages, of 6 kB each. */
export const usualLimits: PortalLimits = { packages: 100_000, bytes: 400_000_000 };

/**
 * Reads all packages of a live portal, page by page, each package once. Where reading breaks off, what was read until
 * then is returned together with the reason. So that every page brings it nearer to the end, one without a new package
 * is an error.
 */
export async function readPackages(search: URL, options: PageOptions, limits: PortalLimits): Promise<PackageReading> {
  const packages = new Map<unknown, CkanObject>();
  const refuse = (expected: string, got: string, code?: ErrorCode): never => {
    throw new CatalogueSourceError(`${search.href}: expected ${expected}, got ${got}`, code);
  };
  let start = 0;
  let count = 0;
  let bytes = 0;
  try {
    do {
      const page = await fetchPackagePage(search, start, options);
      count = page.count;
      if (page.packages.length === 0) break;
      bytes += page.bytes;
      const before = packages.size;
      for (const ckanPackage of page.packages) packages.set(ckanPackage.id ?? ckanPackage.name, ckanPackage);
      start += page.packages.length;
      if (packages.size === before) refuse(`packages behind the first ${before}`, 'the same again', 'SOURCE_CIRCULAR');
      if (packages.size > limits.packages) refuse(`at most ${limits.packages} packages`, 'more', 'SOURCE_TOO_LARGE');
      if (bytes > limits.bytes) refuse(`at most ${limits.bytes / 1_000_000} MB`, 'more', 'SOURCE_TOO_LARGE');
    } while (start < count);
    if (packages.size < count) refuse(`${count} packages, as the portal counts them`, String(packages.size));
    return { packages: [...packages.values()] };
  } catch (error) {
    if (!(error instanceof CatalogueSourceError)) throw error;
    return { packages: [...packages.values()], failure: error };
  }
}
