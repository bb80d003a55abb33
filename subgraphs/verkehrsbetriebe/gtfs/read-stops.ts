import type { GtfsArchive } from './gtfs-archive.ts';
import { cell, degreesCell, idReader, requiredCell } from './gtfs-row.ts';
import { readGtfsFile } from './read-gtfs-file.ts';

export interface GtfsStop {
  readonly id: string;
  readonly name: string;
  /** WGS 84, degrees. */
  readonly latitude: number;
  /** WGS 84, degrees. */
  readonly longitude: number;
  /** Whether somebody in a wheelchair can board, at least some vehicles. Null where the feed does not know. */
  readonly wheelchairBoarding: boolean | null;
}

/** Cells of `location_type`: a stop, also where it is left empty, or a station. */
const stopTypes = new Set(['', '0', '1']);
const boarding = new Map([
  ['1', true],
  ['2', false],
]);

/**
 * The stops of a feed (https://gtfs.org/documentation/schedule/reference/#stopstxt) in the order of the file, as
 * passengers count them: a station is one stop, and its platforms, entrances and paths are left out.
 *
 * @throws StartError that names file, line and column
 */
export async function* readStops(archive: GtfsArchive): AsyncGenerator<GtfsStop> {
  const readId = idReader('stop_id');
  for await (const row of readGtfsFile(archive, 'stops.txt', ['stop_id', 'stop_name', 'stop_lat', 'stop_lon'])) {
    const id = readId(row);
    const isPart = cell(row, 'parent_station') !== undefined || !stopTypes.has(cell(row, 'location_type') ?? '');
    if (isPart) continue;
    yield {
      id,
      name: requiredCell(row, 'stop_name'),
      latitude: degreesCell(row, 'stop_lat', 90),
      longitude: degreesCell(row, 'stop_lon', 180),
      wheelchairBoarding: boarding.get(cell(row, 'wheelchair_boarding') ?? '') ?? null,
    };
  }
}
