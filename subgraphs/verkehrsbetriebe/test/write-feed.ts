import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** Texts of files by their names. */
export type FeedFiles = Readonly<Record<string, string>>;

/** The smallest feed that is complete. */
export const smallFeed: FeedFiles = {
  'agency.txt': 'agency_name,agency_url,agency_timezone\nLVB,https://www.l.de/,Europe/Berlin\n',
  'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\nhbf,Hauptbahnhof,51.3445,12.3811\n',
  'routes.txt': 'route_id,route_short_name,route_type\n11,11,0\n',
  'trips.txt': 'route_id,service_id,trip_id\n11,taeglich,1\n',
  'stop_times.txt': 'trip_id,arrival_time,departure_time,stop_id,stop_sequence\n1,05:00:00,05:00:00,hbf,1\n',
  'calendar.txt':
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\ntaeglich,1,1,1,1,1,1,1,20260101,20261231\n',
};

/** A record of a zip file: a signature, numbers as pairs of value and size in bytes, and what follows them. */
function zipRecord(signature: number, numbers: readonly (readonly [number, 2 | 4])[], ...rest: Buffer[]): Buffer {
  const fields = [[signature, 4] as const, ...numbers].map(([value, size]) => {
    const field = Buffer.alloc(size);
    field.writeUIntLE(value, 0, size);
    return field;
  });
  return Buffer.concat([...fields, ...rest]);
}

/** A zip file without dates and checksums (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT). */
export function zipOf(files: FeedFiles): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [file, text] of Object.entries(files)) {
    const name = Buffer.from(file);
    const packed = deflateRawSync(text);
    // Version 2.0, names in UTF-8, deflate, date and time, checksum, sizes, length of the name and of extra fields.
    const common: [number, 2 | 4][] = [
      [20, 2],
      [0x800, 2],
      [8, 2],
      [0, 4],
      [0, 4],
    ];
    common.push([packed.length, 4], [Buffer.byteLength(text), 4], [name.length, 2], [0, 2]);
    const local = zipRecord(0x04034b50, common, name, packed);
    // Length of the comment, disk, attributes, where the file is.
    const place: [number, 2 | 4][] = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ];
    directory.push(zipRecord(0x02014b50, [[20, 2], ...common, ...place], name));
    locals.push(local);
    offset += local.length;
  }
  const size = Buffer.concat(directory).length;
  const end = zipRecord(0x06054b50, [
    [0, 2],
    [0, 2],
    [locals.length, 2],
    [locals.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  ]);
  return Buffer.concat([...locals, ...directory, end]);
}

/** Writes a feed as `feed.zip` into a folder and answers where it is. */
export async function writeFeed(folder: string, files: FeedFiles): Promise<string> {
  const file = path.join(folder, 'feed.zip');
  await writeFile(file, zipOf(files));
  return file;
}
