import { CatalogueSourceError, readSource } from '../source/index.ts';
import type { CkanObject } from './ckan-fields.ts';
import { objectsOf } from './ckan-values.ts';

const what = 'a JSON file with a list of CKAN packages';
const mostBytes = 400_000_000;

/** The list inside an answer of CKAN's API, however much of its envelope was kept. */
function packagesIn(answer: unknown): unknown {
  const { result, results } = (answer ?? {}) as { result?: unknown; results?: unknown };
  if (Array.isArray(answer)) return answer;
  return results ?? (Array.isArray(result) ? result : (result as { results?: unknown } | undefined)?.results);
}

/**
 * Reads packages from a JSON file: an array of CKAN's `package_show` dictionaries, or the answer of `package_search` or
 * `current_package_list_with_resources` as it was.
 *
 * @throws CatalogueSourceError where the file cannot be read or holds something else
 */
export async function readPackageFile(path: string, signal?: AbortSignal): Promise<readonly CkanObject[]> {
  const refuse = (got: string): never => {
    throw new CatalogueSourceError(`${path}: expected ${what}, got ${got}`);
  };
  const { bytes } = await readSource(path, { what, accept: 'application/json', bytes: mostBytes, signal });
  const text = bytes.toString();
  let answer: unknown;
  try {
    answer = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    refuse((error as Error).message);
  }
  const list = packagesIn(answer);
  if (!Array.isArray(list)) return refuse(`JSON without one`);
  const packages = objectsOf(list);
  if (packages.length === 0 && list.length > 0) refuse(`${list.length} entries that are no dictionaries`);
  // One entry that is no dictionary is a package without a name, which is refused by itself.
  return list.map((entry) => objectsOf([entry])[0] ?? {});
}
