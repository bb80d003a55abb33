export { type HostedOperations, openHostedOperations } from './hosted-operations.ts';
export type { HostedOwner, NewOwner } from './owners/index.ts';
export type { NewSchedule, Schedule } from './schedule/index.ts';
export { type HostedConfiguration, type RunningHosted, startHosted } from './start-hosted.ts';
