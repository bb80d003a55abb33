import type { RecordSource } from '../record-source.ts';
import { isAddress } from '../source/index.ts';
import { fetchPackagePage, type PageOptions, packageSearchUrl } from './ckan-api.ts';
import type { CkanObject } from './ckan-fields.ts';
import { itemsOfPackages } from './items-of-packages.ts';
import { readPackageFile } from './read-package-file.ts';
import { type PortalLimits, readPackages, usualLimits } from './read-packages.ts';

export interface CkanSourceOptions extends Partial<PageOptions> {
  /** Under whose prefix the records come. */
  readonly owner: string;
  /** A JSON file of packages, or the address of a live portal or of its API. */
  readonly source: string;
  /** How much of a portal is read, where it is not the usual amount. */
  readonly limits?: PortalLimits;
}

/** Packages that were deleted or never published are as good as not there: pruning deletes their records. */
const isActive = (ckanPackage: CkanObject): boolean => (ckanPackage.state ?? 'active') === 'active';

/**
 * Reads the packages of a CKAN portal as datasets, and the mailboxes they name as contacts. There is one item for each
 * active package. Where a live portal breaks off, what was read until then is still given before the error.
 */
export function ckanSource({
  owner,
  source,
  limits = usualLimits,
  millisecondsPerPage = 30_000,
  signal,
}: CkanSourceOptions): RecordSource {
  if (!isAddress(source)) {
    const read = async (): Promise<readonly CkanObject[]> => (await readPackageFile(source, signal)).filter(isActive);
    return {
      total: async () => (await read()).length,
      async *items() {
        yield* itemsOfPackages(owner, await read());
      },
    };
  }
  const search = packageSearchUrl(source);
  const options: PageOptions = { millisecondsPerPage, signal };
  return {
    total: async () => (await fetchPackagePage(search, 0, options, 0)).count,
    async *items() {
      const { packages, failure } = await readPackages(search, options, limits);
      yield* itemsOfPackages(owner, packages.filter(isActive));
      if (failure !== undefined) throw failure;
    },
  };
}
