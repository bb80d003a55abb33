import type DataLoader from 'dataloader';
import { type Database, rowsByKey, type Viewer } from '../owner-kit/index.ts';
import { findStops, stopColumns, type TransitStop } from './find-stops.ts';

/** A feed as the graph answers it; what belongs to it is loaded by its dataset. */
export interface TransitFeed {
  readonly dataset: string;
  readonly publisher: string;
  readonly version: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly routeCount: number;
  readonly stopCount: number;
}

export interface TransitAgency {
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly timezone: string;
}

export interface TransitRoute {
  readonly dataset: string;
  readonly id: string;
  readonly shortName: string | null;
  readonly longName: string | null;
  readonly type: string;
  /** Id of the agency within the feed. */
  readonly agency: string;
}

const inOrderOfFeed = { key: 'dataset', orderBy: 'position' };

/** Loads the first stops of feeds: a loader for every number of stops that the request asks for. */
function firstStops(database: Database): (first: number) => DataLoader<string, readonly TransitStop[]> {
  const loaders = new Map<number, DataLoader<string, readonly TransitStop[]>>();
  const loaderOf = (limit: number) =>
    rowsByKey<TransitStop>(database, { ...inOrderOfFeed, table: 'transit_stop', columns: stopColumns, limit });
  return (first) => {
    const loader = loaders.get(first) ?? loaderOf(first);
    loaders.set(first, loader);
    return loader;
  };
}

/** Loads feeds and their parts by the id of the dataset. Belongs to one request of one viewer. */
export function transitLoaders(database: Database, viewer: Viewer) {
  return {
    feeds: rowsByKey<TransitFeed>(database, {
      table: 'transit_feed',
      key: 'dataset',
      columns: {
        dataset: 'dataset',
        publisher: 'publisher',
        version: 'version',
        validFrom: 'valid_from',
        validUntil: 'valid_until',
        routeCount: 'route_count',
        stopCount: 'stop_count',
      },
      orderBy: 'dataset',
    }),
    agencies: rowsByKey<TransitAgency>(database, {
      ...inOrderOfFeed,
      table: 'transit_agency',
      columns: { id: 'id', name: 'name', url: 'url', timezone: 'timezone' },
    }),
    routes: rowsByKey<TransitRoute>(database, {
      ...inOrderOfFeed,
      table: 'transit_route',
      columns: {
        dataset: 'dataset',
        id: 'id',
        shortName: 'short_name',
        longName: 'long_name',
        type: 'type',
        agency: 'agency',
      },
    }),
    stops: firstStops(database),
    findStops: (name: string, first: number) => findStops(database, viewer, name, first),
  };
}

export type TransitLoaders = ReturnType<typeof transitLoaders>;
