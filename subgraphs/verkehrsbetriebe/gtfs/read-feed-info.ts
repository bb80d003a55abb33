import type { GtfsArchive } from './gtfs-archive.ts';
import { cell, dateCell } from './gtfs-row.ts';
import { readGtfsFile } from './read-gtfs-file.ts';

export interface GtfsFeedInfo {
  readonly publisher: string | null;
  readonly version: string | null;
  /** First day of the timetable, `YYYY-MM-DD`. */
  readonly validFrom: string | null;
  /** Last day of the timetable, `YYYY-MM-DD`. */
  readonly validUntil: string | null;
}

/** The files that say on which days there is service, and the columns from which the span follows. */
const calendars = [
  { file: 'calendar.txt', columns: ['start_date', 'end_date'] },
  { file: 'calendar_dates.txt', columns: ['date', 'exception_type'] },
];

/** The first and the last day with service. In `calendar_dates.txt` 1 adds a day and 2 takes it away. */
async function readServiceSpan(archive: GtfsArchive): Promise<readonly [string | null, string | null]> {
  const days: { first?: string; last?: string } = {};
  for (const { file, columns } of calendars.filter((calendar) => archive.has(calendar.file))) {
    for await (const row of readGtfsFile(archive, file, columns)) {
      if (cell(row, 'exception_type') === '2') continue;
      for (const day of ['start_date', 'end_date', 'date'].map((column) => dateCell(row, column))) {
        if (day === undefined) continue;
        if (days.first === undefined || day < days.first) days.first = day;
        if (days.last === undefined || day > days.last) days.last = day;
      }
    }
  }
  return [days.first ?? null, days.last ?? null];
}

async function readStatedInfo(archive: GtfsArchive): Promise<GtfsFeedInfo> {
  for await (const row of readGtfsFile(archive, 'feed_info.txt', ['feed_publisher_name'])) {
    return {
      publisher: cell(row, 'feed_publisher_name') ?? null,
      version: cell(row, 'feed_version') ?? null,
      validFrom: dateCell(row, 'feed_start_date') ?? null,
      validUntil: dateCell(row, 'feed_end_date') ?? null,
    };
  }
  return nothing;
}

const nothing: GtfsFeedInfo = { publisher: null, version: null, validFrom: null, validUntil: null };

/**
 * What a feed says of itself (https://gtfs.org/documentation/schedule/reference/#feed_infotxt). Days that it does not
 * state follow from its calendars.
 *
 * @throws StartError that names file, line and column
 */
export async function readFeedInfo(archive: GtfsArchive): Promise<GtfsFeedInfo> {
  const stated = archive.has('feed_info.txt') ? await readStatedInfo(archive) : nothing;
  if (stated.validFrom !== null && stated.validUntil !== null) return stated;
  const [first, last] = await readServiceSpan(archive);
  return { ...stated, validFrom: stated.validFrom ?? first, validUntil: stated.validUntil ?? last };
}
