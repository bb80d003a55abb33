import { owners } from './owners.ts';

/** Every subgraph by its name, in the order of the ports. */
export const subgraphNames: readonly string[] = [...owners.map(({ owner }) => owner.id), 'search', 'hosted'];

export {
  addHostedOwner,
  exportRecords,
  hostedOwners,
  importAreas,
  importFrom,
  removeHostedOwner,
  removeScheduledImport,
  scheduledImports,
  scheduleImport,
} from './commands/index.ts';
export { type Configuration, readConfiguration } from './configuration.ts';
export { csvTemplate, type RunningServer, renewFeeds } from './owner-kit/index.ts';
export { owners } from './owners.ts';
export { searchGraphSdls } from './search/index.ts';
export { startSubgraph } from './start-subgraph.ts';
