import type { OwnerSubgraph } from '../owner-kit/index.ts';
import { typeDefs } from './council-resolutions-schema.ts';
import {
  addCouncilResolutionSamples,
  councilResolutionMigrations,
  councilResolutionsLoader,
} from './council-resolutions-table.ts';

export { type CouncilResolution, saveCouncilResolutions } from './council-resolutions-table.ts';

type Loaders = { readonly councilResolutions: ReturnType<typeof councilResolutionsLoader> };

/** The city: adds to any owner's project what its council has resolved about it. */
export const stadt: OwnerSubgraph<Loaders> = {
  owner: {
    id: 'stadt',
    name: 'Stadt Leipzig',
    kind: 'CITY',
    website: 'https://www.leipzig.de/',
    contact: 'stadt/contact/referat-digitale-stadt',
  },
  sampleRecords: new URL('./sample/records.jsonl', import.meta.url),
  extension: {
    typeDefs,
    resolvers: {
      Project: {
        councilResolutions: ({ id }: { id: string }, _: unknown, { extension }: { extension: Loaders }) =>
          extension.councilResolutions.load(id),
      },
    },
    migrations: councilResolutionMigrations,
    loaders: (database) => ({ councilResolutions: councilResolutionsLoader(database) }),
    addSamples: addCouncilResolutionSamples,
  },
};
