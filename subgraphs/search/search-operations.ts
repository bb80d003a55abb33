import { type DatabaseConfiguration, type OpenOperations, socketOperations } from '../owner-kit/index.ts';
import { type AreaStore, areaStore } from './areas/index.ts';
import { openSearchDatabase } from './open-search-database.ts';

/** What commands do to the search subgraph's data. */
export type SearchOperations = AreaStore;

const overSocket = socketOperations<SearchOperations>(['saveAreas']);

/** Answers what commands ask of the running search subgraph. */
export const answerSearchOperations = overSocket.answer;

/** The operations on a database that this process has open. */
export const searchOperations = areaStore;

/** Opens the search subgraph's data for a command, whether or not the subgraph is running. */
export function openSearchOperations(configuration: DatabaseConfiguration): Promise<OpenOperations<SearchOperations>> {
  return overSocket.open(configuration, { openDatabase: openSearchDatabase, operationsOn: searchOperations });
}
