import type { OwnerSubgraph } from '../owner-kit/index.ts';
import { typeDefs } from './hosting-schema.ts';
import { addHostingSamples, type HostingRow, hostingLoader, hostingMigrations } from './hosting-table.ts';

type Loaders = { readonly hosting: ReturnType<typeof hostingLoader> };

/** The IT service of the city: adds to any owner's dataset how it is hosted. */
export const lecos: OwnerSubgraph<Loaders> = {
  owner: {
    id: 'lecos',
    name: 'Lecos GmbH',
    kind: 'IT_SERVICE_PROVIDER',
    website: 'https://www.lecos.de/',
    contact: 'lecos/contact/servicezentrum',
  },
  sampleRecords: new URL('./sample/records.jsonl', import.meta.url),
  extension: {
    typeDefs,
    resolvers: {
      Dataset: {
        hosting: async ({ id }: { id: string }, _: unknown, { extension }: { extension: Loaders }) =>
          (await extension.hosting.load(id))[0] ?? null,
      },
      Hosting: {
        maintenanceWindow: ({ weekday, start, end }: HostingRow) => weekday && { weekday, start, end },
      },
    },
    migrations: hostingMigrations,
    loaders: (database) => ({ hosting: hostingLoader(database) }),
    addSamples: addHostingSamples,
  },
};
