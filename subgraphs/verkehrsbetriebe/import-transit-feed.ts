import { fileURLToPath } from 'node:url';
import { StartError } from '../../catalogue-schema/index.ts';
import type { Database } from '../owner-kit/index.ts';
import { checkFiles, type GtfsFeedInfo, openGtfsArchive, readAgencies, readFeedInfo } from './gtfs/index.ts';
import { replaceTransitFeed } from './replace-transit-feed.ts';

/** What an import has read. */
export interface TransitFeedSummary {
  readonly agencies: number;
  readonly routes: number;
  readonly stops: number;
  /** `YYYY-MM-DD`, or null where the feed holds no day of service. */
  readonly validFrom: GtfsFeedInfo['validFrom'];
  /** `YYYY-MM-DD`, or null where the feed holds no day of service. */
  readonly validUntil: GtfsFeedInfo['validUntil'];
}

/**
 * Reads a GTFS feed and puts it in place of what the dataset had, in one transaction: readers see the old feed or the
 * new one, and a feed with a fault leaves the old one as it was.
 *
 * @param dataset id of a dataset whose record is there
 * @param source a zip file, or a folder with the files of a feed
 * @throws StartError that names what is wrong and where: the dataset, the file, or a line and column in it
 */
export async function importTransitFeed(
  database: Database,
  dataset: string,
  source: string,
): Promise<TransitFeedSummary> {
  const { knex, schema } = database;
  const record = await knex.withSchema(schema).from('entry').where({ id: dataset, kind: 'dataset' }).first('id');
  if (record === undefined)
    throw new StartError(`dataset: expected the id of a dataset whose record is there, got "${dataset}"`);
  const archive = await openGtfsArchive(source);
  try {
    checkFiles(archive);
    const info = await readFeedInfo(archive);
    const agencies = await readAgencies(archive);
    const { routes, stops } = await replaceTransitFeed(database, dataset, archive, info, agencies);
    return { agencies: agencies.length, routes, stops, validFrom: info.validFrom, validUntil: info.validUntil };
  } finally {
    archive.close();
  }
}

/** Loads the sample feed. */
export async function addTransitSample(database: Database): Promise<void> {
  const folder = fileURLToPath(new URL('./sample/gtfs/', import.meta.url));
  await importTransitFeed(database, 'verkehrsbetriebe/dataset/fahrplan', folder);
}
