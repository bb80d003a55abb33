import { StartError } from '../../catalogue-schema/index.ts';
import type { Configuration } from '../configuration.ts';
import { type AreaKind, areaKindOf, formatAreasSummary, openSearchOperations, readAreas } from '../search/index.ts';

export interface AreasRequest {
  /** A GeoJSON file, or the http(s) address of one. */
  readonly source: string | undefined;
  /** `district`, `locality` or `other`, where the file's properties do not say it. */
  readonly kind: string | undefined;
  readonly nameProperty: string | undefined;
  readonly crs: string | undefined;
}

function readKind(word: string): AreaKind {
  const kind = areaKindOf(word);
  if (kind !== undefined) return kind;
  throw new StartError(`kind: expected district, locality or other, got "${word}"`);
}

/**
 * Imports the areas that people search by name, whether or not the search subgraph is running, and prints what came of
 * it. They replace the areas of their kind; a file that is refused changes nothing.
 *
 * @returns whether there were any areas in the source
 * @throws StartError where the request cannot be carried out
 */
export async function importAreas(request: AreasRequest, configuration: Configuration): Promise<boolean> {
  const { source, kind, nameProperty, crs } = request;
  if (!source) throw new StartError('areas: expected a GeoJSON file or its address, got none');
  const reading = await readAreas({
    source,
    ...(kind === undefined ? {} : { kind: readKind(kind) }),
    ...(nameProperty === undefined ? {} : { nameProperty }),
    ...(crs === undefined ? {} : { crs }),
  });
  const { areas, refusals } = reading;
  if (areas.length === 0) {
    for (const line of formatAreasSummary(reading, undefined)) console.log(line);
    return false;
  }
  const { operations, close } = await openSearchOperations(configuration.databaseOf('search'));
  try {
    const saving = await operations.saveAreas({ source, areas, removesOthers: refusals.length === 0 });
    for (const line of formatAreasSummary(reading, saving)) console.log(line);
  } finally {
    await close();
  }
  return true;
}
