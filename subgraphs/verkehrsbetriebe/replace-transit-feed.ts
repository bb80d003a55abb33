import type { Database } from '../owner-kit/index.ts';
import { foldName } from './fold-name.ts';
import { type GtfsAgency, type GtfsArchive, type GtfsFeedInfo, readRoutes, readStops } from './gtfs/index.ts';
import { insertInOrder } from './insert-in-order.ts';

async function* mapped<From, To>(items: AsyncIterable<From>, map: (item: From) => To): AsyncGenerator<To> {
  for await (const item of items) yield map(item);
}

/** Writes a feed in place of what the dataset had, in one transaction, reading routes and stops as it goes. */
export function replaceTransitFeed(
  { knex, schema }: Database,
  dataset: string,
  archive: GtfsArchive,
  info: GtfsFeedInfo,
  agencies: readonly GtfsAgency[],
): Promise<{ readonly routes: number; readonly stops: number }> {
  return knex.transaction(async (transaction) => {
    await transaction.raw('select pg_advisory_xact_lock(hashtext(?))', [`${schema}.transit_feed`]);
    const feeds = () => transaction.withSchema(schema).table('transit_feed');
    const insert = (table: string, rows: AsyncIterable<object> | Iterable<object>) =>
      insertInOrder(transaction, { schema, table }, rows);

    await feeds().where({ dataset }).delete();
    await feeds().insert({
      dataset,
      publisher: info.publisher ?? agencies[0]?.name,
      version: info.version,
      valid_from: info.validFrom,
      valid_until: info.validUntil,
      route_count: 0,
      stop_count: 0,
    });
    await insert(
      'transit_agency',
      agencies.map((agency) => ({ dataset, ...agency })),
    );
    const routes = await insert(
      'transit_route',
      mapped(readRoutes(archive, agencies), ({ shortName, longName, ...route }) => ({
        dataset,
        ...route,
        short_name: shortName,
        long_name: longName,
      })),
    );
    const stops = await insert(
      'transit_stop',
      mapped(readStops(archive), ({ wheelchairBoarding, ...stop }) => ({
        dataset,
        ...stop,
        folded_name: foldName(stop.name),
        wheelchair_boarding: wheelchairBoarding,
      })),
    );
    await feeds().where({ dataset }).update({ route_count: routes, stop_count: stops });
    return { routes, stops };
  });
}
