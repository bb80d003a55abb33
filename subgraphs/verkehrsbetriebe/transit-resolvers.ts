import { catalogueError } from '../../catalogue-schema/index.ts';
import type { OwnerSubgraph } from '../owner-kit/index.ts';
import type { TransitFeed, TransitLoaders, TransitRoute } from './transit-loaders.ts';

interface Context {
  readonly extension: TransitLoaders;
}

/** Characters of a stop's name that is looked for. */
const longestName = 1000;

/** @throws BAD_USER_INPUT where a list of so many is not to be had */
function checkFirst(first: number, most: number): void {
  if (first < 1 || first > most) {
    throw catalogueError('BAD_USER_INPUT', `first: expected 1 to ${most}, got ${first}`);
  }
}

export const transitResolvers: OwnerSubgraph<TransitLoaders>['extension']['resolvers'] = {
  Query: {
    transitStops: (_: unknown, { name, first }: { name: string; first: number }, { extension }: Context) => {
      checkFirst(first, 100);
      if (name.length > longestName) {
        throw catalogueError('BAD_USER_INPUT', `name: expected at most ${longestName} characters, got ${name.length}`);
      }
      // PostgreSQL takes no text with the character 0.
      if (name.trim() === '' || name.includes('\0')) {
        throw catalogueError('BAD_USER_INPUT', `name: expected a part of a stop's name, got ${JSON.stringify(name)}`);
      }
      return extension.findStops(name, first);
    },
  },
  Dataset: {
    transitFeed: async ({ id }: { id: string }, _: unknown, { extension }: Context) =>
      (await extension.feeds.load(id))[0] ?? null,
  },
  TransitFeed: {
    agencies: ({ dataset }: TransitFeed, _: unknown, { extension }: Context) => extension.agencies.load(dataset),
    routes: ({ dataset }: TransitFeed, _: unknown, { extension }: Context) => extension.routes.load(dataset),
    stops: ({ dataset }: TransitFeed, { first }: { first: number }, { extension }: Context) => {
      checkFirst(first, 1000);
      return extension.stops(first).load(dataset);
    },
  },
  TransitRoute: {
    agency: async ({ dataset, agency }: TransitRoute, _: unknown, { extension }: Context) =>
      (await extension.agencies.load(dataset)).find(({ id }) => id === agency),
  },
};
