export { ask, type GraphQLAnswer, publicUrl, type RunningCatalogue, startCatalogue } from './start-catalogue.ts';
export { dropSchemas, schemaName } from './test-database.ts';
export { waitUntil } from './wait-until.ts';
