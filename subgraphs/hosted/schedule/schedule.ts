import type { ImportSummary } from '../../owner-kit/index.ts';

/** An import into a hosted owner's records that is to be repeated. An owner has one for each format. */
export interface NewSchedule {
  readonly owner: string;
  /** The format of the source: a name of `recordSources`. */
  readonly from: string;
  /** A whole path on the machine of the server, or an address. */
  readonly source: string;
  /** A cron expression of five fields, or six with seconds, in the time zone of the server. */
  readonly cron: string;
  /** Whether to delete what earlier imports of this format brought and the source no longer has. */
  readonly prune: boolean;
}

/** `interrupted`: the server ended in the middle of it. */
export type RunOutcome = 'running' | 'done' | 'failed' | 'interrupted';

/** A schedule and how its last run went. Times are in ISO 8601. */
export interface Schedule extends NewSchedule {
  readonly nextRunAt: string;
  readonly lastRunAt?: string;
  readonly lastOutcome?: RunOutcome;
  /** Why the last run failed. */
  readonly lastError?: string;
  /** What the last run did; of its refusals the first hundred. */
  readonly lastSummary?: ImportSummary;
}
