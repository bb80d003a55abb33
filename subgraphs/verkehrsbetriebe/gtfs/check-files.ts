import { StartError } from '../../../catalogue-schema/index.ts';
import type { GtfsArchive } from './gtfs-archive.ts';

/** Without these there is no timetable; trips and stop times are not read, but a feed without them is broken. */
const requiredFiles = ['agency.txt', 'stops.txt', 'routes.txt', 'trips.txt', 'stop_times.txt'];

/**
 * Checks that a feed has the files that every feed has (https://gtfs.org/documentation/schedule/reference/#dataset-files).
 *
 * @throws StartError that names the feed and the file
 */
export function checkFiles(archive: GtfsArchive): void {
  const missing = requiredFiles.filter((file) => !archive.has(file));
  if (!archive.has('calendar.txt') && !archive.has('calendar_dates.txt')) {
    missing.push('calendar.txt or calendar_dates.txt');
  }
  if (missing.length > 0) throw new StartError(`${archive.name}: missing ${missing.join(', ')}`);
}
