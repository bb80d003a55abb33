export { ask, type GraphQLAnswer } from './ask.ts';
export { copyKeys } from './copy-keys.ts';
export { federationCases } from './federation-cases.ts';
export { freePort } from './free-port.ts';
export { signInWith, testIssuer, testPage } from './sign-in-with.ts';
export {
  type CatalogueOptions,
  type RunningCatalogue,
  searchAt,
  searchSecret,
  startCatalogue,
} from './start-catalogue.ts';
export { type ForeignServer, pixel, startForeignServer } from './start-foreign-server.ts';
export { type StartedProcess, startProcess } from './start-process.ts';
export { catalogueAudience, startProvider, type TestProvider } from './start-provider.ts';
export { startProxy, type TcpProxy } from './start-proxy.ts';
export { startTestHosted, type TestHosted } from './start-test-hosted.ts';
export { startTestOwner, type TestOwner } from './start-test-owner.ts';
export { type CatalogueWithPeople, startWithPeople } from './start-with-people.ts';
export { dropSchemas, schemaName } from './test-database.ts';
export { publicUrl, staff, startKeyServer, testKey, tokenFor, trusted } from './test-tokens.ts';
export { type Visitor, visitor } from './visitor.ts';
export { waitUntil } from './wait-until.ts';
