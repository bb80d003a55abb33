import type { OwnerSubgraph } from '../owner-kit/index.ts';
import { typeDefs } from './water-parameters-schema.ts';
import { addWaterParameterSamples, waterParameterMigrations, waterParametersLoader } from './water-parameters-table.ts';

export { saveWaterParameters, type WaterParameter } from './water-parameters-table.ts';

type Loaders = { readonly waterParameters: ReturnType<typeof waterParametersLoader> };

/** The water company: adds to any owner's dataset what is measured in the water. */
export const wasserwerke: OwnerSubgraph<Loaders> = {
  owner: {
    id: 'wasserwerke',
    name: 'Leipziger Wasserwerke',
    kind: 'MUNICIPAL_COMPANY',
    website: 'https://www.l.de/',
    contact: 'wasserwerke/contact/kundenservice',
  },
  sampleRecords: new URL('./sample/records.jsonl', import.meta.url),
  extension: {
    typeDefs,
    resolvers: {
      Dataset: {
        waterParameters: ({ id }: { id: string }, _: unknown, { extension }: { extension: Loaders }) =>
          extension.waterParameters.load(id),
      },
    },
    migrations: waterParameterMigrations,
    loaders: (database) => ({ waterParameters: waterParametersLoader(database) }),
    addSamples: addWaterParameterSamples,
  },
};
