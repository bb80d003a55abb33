import type { GtfsArchive } from './gtfs-archive.ts';
import { cell, idReader, requiredCell, wrongCell } from './gtfs-row.ts';
import type { GtfsAgency } from './read-agencies.ts';
import { readGtfsFile } from './read-gtfs-file.ts';
import { routeTypeOf } from './route-type.ts';

export interface GtfsRoute {
  readonly id: string;
  /** Id of the agency. */
  readonly agency: string;
  /** What stands on the vehicle, for example `11`. */
  readonly shortName: string | null;
  readonly longName: string | null;
  /** As in the enum `TransitRouteType`. */
  readonly type: string;
}

/**
 * The routes of a feed (https://gtfs.org/documentation/schedule/reference/#routestxt) in the order of the file.
 *
 * @throws StartError that names file, line and column
 */
export async function* readRoutes(archive: GtfsArchive, agencies: readonly GtfsAgency[]): AsyncGenerator<GtfsRoute> {
  const agencyIds = new Set(agencies.map(({ id }) => id));
  const onlyAgency = agencies.length === 1 ? agencies[0]?.id : undefined;
  const readId = idReader('route_id');
  for await (const row of readGtfsFile(archive, 'routes.txt', ['route_id', 'route_type'])) {
    const agency = cell(row, 'agency_id') ?? onlyAgency;
    if (agency === undefined || !agencyIds.has(agency)) throw wrongCell(row, 'agency_id', 'an id from agency.txt');
    const type = requiredCell(row, 'route_type');
    if (!/^\d{1,4}$/.test(type)) throw wrongCell(row, 'route_type', 'a number');
    yield {
      id: readId(row),
      agency,
      shortName: cell(row, 'route_short_name') ?? null,
      longName: cell(row, 'route_long_name') ?? null,
      type: routeTypeOf(Number(type)),
    };
  }
}
