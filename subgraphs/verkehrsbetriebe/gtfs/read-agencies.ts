import { StartError } from '../../../catalogue-schema/index.ts';
import type { GtfsArchive } from './gtfs-archive.ts';
import { cell, requiredCell, wrongCell } from './gtfs-row.ts';
import { readGtfsFile } from './read-gtfs-file.ts';

export interface GtfsAgency {
  /** The agency's name where the feed gives no id, as it may while there is one agency only. */
  readonly id: string;
  readonly name: string;
  /** Null where the feed has no absolute web address, although it should. */
  readonly url: string | null;
  /** Of the tz database. */
  readonly timezone: string;
}

/**
 * The agencies of a feed (https://gtfs.org/documentation/schedule/reference/#agencytxt), at least one.
 *
 * @throws StartError that names file, line and column
 */
export async function readAgencies(archive: GtfsArchive): Promise<readonly GtfsAgency[]> {
  const agencies = new Map<string, GtfsAgency>();
  const columns = ['agency_name', 'agency_url', 'agency_timezone'];
  for await (const row of readGtfsFile(archive, 'agency.txt', columns)) {
    const name = requiredCell(row, 'agency_name');
    const id = cell(row, 'agency_id') ?? name;
    if (agencies.has(id)) throw wrongCell(row, 'agency_id', 'an id that no other line has');
    const url = cell(row, 'agency_url') ?? '';
    const isAddress = URL.canParse(url) && /^https?:/i.test(url);
    agencies.set(id, { id, name, url: isAddress ? url : null, timezone: requiredCell(row, 'agency_timezone') });
  }
  if (agencies.size === 0) throw new StartError('agency.txt: expected at least one agency, got none');
  return [...agencies.values()];
}
