import type { OwnerSubgraph } from '../owner-kit/index.ts';
import { addTransitSample, importTransitFeed } from './import-transit-feed.ts';
import { type TransitLoaders, transitLoaders } from './transit-loaders.ts';
import { transitResolvers } from './transit-resolvers.ts';
import { typeDefs } from './transit-schema.ts';
import { transitMigrations } from './transit-tables.ts';

export { importTransitFeed, type TransitFeedSummary } from './import-transit-feed.ts';

/** The transport company: adds the timetable behind a dataset, and a search for stops. */
export const verkehrsbetriebe: OwnerSubgraph<TransitLoaders> = {
  owner: {
    id: 'verkehrsbetriebe',
    name: 'Leipziger Verkehrsbetriebe (LVB)',
    kind: 'MUNICIPAL_COMPANY',
    website: 'https://www.l.de/',
    contact: 'verkehrsbetriebe/contact/datenkoordination',
  },
  sampleRecords: new URL('./sample/records.jsonl', import.meta.url),
  extension: {
    typeDefs,
    resolvers: transitResolvers,
    migrations: transitMigrations,
    loaders: transitLoaders,
    importers: {
      gtfs: (database, { dataset = '', source = '' }) => importTransitFeed(database, dataset, source),
    },
    addSamples: addTransitSample,
  },
};
