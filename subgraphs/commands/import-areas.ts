import { StartError } from '../../catalogue-schema/index.ts';
import type { Configuration } from '../configuration.ts';
import {
  type AreaKind,
  type AreaReading,
  type AreaSaving,
  areaKindOf,
  formatAreasSummary,
  openSearchOperations,
  readAreas,
} from '../search/index.ts';
import type { CommandResult } from './command-result.ts';

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

/** @param saving undefined where there was nothing to save */
function resultOf(reading: AreaReading, saving: AreaSaving | undefined): CommandResult {
  const { source, areas, refusals, repeats } = reading;
  const outcomes = areas.map(({ name, kind }, index) => ({ name, kind, outcome: saving?.outcomes[index] }));
  return {
    lines: formatAreasSummary(reading, saving),
    details: { source, areas: outcomes, refusals, repeats, removed: saving?.removed ?? 0 },
    isWhole: areas.length > 0,
  };
}

/**
 * Imports the areas that people search by name, whether or not the search subgraph is running. They replace the areas of their kind; a file that is refused changes nothing.
 *
 * @returns what came of it; whole where there were any areas in the source
 * @throws StartError where the request cannot be carried out
 */
export async function importAreas(request: AreasRequest, configuration: Configuration): Promise<CommandResult> {
  const { source, kind, nameProperty, crs } = request;
  if (!source) throw new StartError('areas: expected a GeoJSON file or its address, got none');
  const reading = await readAreas({
    source,
    ...(kind === undefined ? {} : { kind: readKind(kind) }),
    ...(nameProperty === undefined ? {} : { nameProperty }),
    ...(crs === undefined ? {} : { crs }),
  });
  const { areas, refusals } = reading;
  if (areas.length === 0) return resultOf(reading, undefined);
  const { operations, close } = await openSearchOperations(configuration.databaseOf('search'));
  try {
    return resultOf(reading, await operations.saveAreas({ source, areas, removesOthers: refusals.length === 0 }));
  } finally {
    await close();
  }
}
