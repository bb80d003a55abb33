import { CatalogueSourceError } from '../source/index.ts';
import { fetchPackagePage, type PageOptions } from './ckan-api.ts';
import type { CkanObject } from './ckan-fields.ts';

export interface PackageReading {
  readonly packages: readonly CkanObject[];
  /** Why these are not all packages of the source. */
  readonly failure?: CatalogueSourceError;
}

/**
 * Reads all packages of a live portal, page by page, each package once. Where reading breaks off, what was read until
 * then is returned together with the reason.
 */
export async function readPackages(search: URL, options: PageOptions): Promise<PackageReading> {
  const packages = new Map<unknown, CkanObject>();
  let start = 0;
  let count = 0;
  try {
    do {
      const page = await fetchPackagePage(search, start, options);
      count = page.count;
      if (page.packages.length === 0) break;
      for (const ckanPackage of page.packages) packages.set(ckanPackage.id ?? ckanPackage.name, ckanPackage);
      start += page.packages.length;
    } while (start < count);
  } catch (error) {
    if (!(error instanceof CatalogueSourceError)) throw error;
    return { packages: [...packages.values()], failure: error };
  }
  if (packages.size >= count) return { packages: [...packages.values()] };
  const message = `${search.href}: expected ${count} packages, as the portal counts them, got ${packages.size}`;
  return { packages: [...packages.values()], failure: new CatalogueSourceError(message) };
}
