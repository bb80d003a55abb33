export { ask, type GraphQLAnswer } from './ask.ts';
export { federationCases } from './federation-cases.ts';
export { freePort } from './free-port.ts';
export { type CatalogueOptions, type RunningCatalogue, startCatalogue } from './start-catalogue.ts';
export { type ForeignServer, pixel, startForeignServer } from './start-foreign-server.ts';
export { startTestHosted, type TestHosted } from './start-test-hosted.ts';
export { publicUrl, startTestOwner, type TestOwner } from './start-test-owner.ts';
export { dropSchemas, schemaName } from './test-database.ts';
export { waitUntil } from './wait-until.ts';
