import type { OwnerSubgraph } from '../owner-kit/index.ts';
import { typeDefs } from './metering-schema.ts';
import { addMeteringSamples, meteringLoader, meteringMigrations } from './metering-table.ts';

export { type Metering, saveMetering } from './metering-table.ts';

type Loaders = { readonly metering: ReturnType<typeof meteringLoader> };

/** The energy company: adds to any owner's dataset how its readings are metered. */
export const stadtwerke: OwnerSubgraph<Loaders> = {
  owner: {
    id: 'stadtwerke',
    name: 'Leipziger Stadtwerke',
    kind: 'MUNICIPAL_COMPANY',
    website: 'https://www.l.de/',
    contact: 'stadtwerke/contact/smart-city-koordination',
  },
  sampleRecords: new URL('./sample/records.jsonl', import.meta.url),
  extension: {
    typeDefs,
    resolvers: {
      Dataset: {
        metering: async ({ id }: { id: string }, _: unknown, { extension }: { extension: Loaders }) =>
          (await extension.metering.load(id))[0] ?? null,
      },
    },
    migrations: meteringMigrations,
    loaders: (database) => ({ metering: meteringLoader(database) }),
    addSamples: addMeteringSamples,
  },
};
