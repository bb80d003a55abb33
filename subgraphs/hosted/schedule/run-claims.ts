import type { Database } from '../../../catalogue-schema/storage/index.ts';
import type { ImportSummary } from '../../owner-kit/index.ts';
import { nextRun } from './next-run.ts';
import type { NewSchedule } from './schedule.ts';

/** How long a run is one process's own without a sign of life: after that the process is taken for dead. */
const lease = 60_000;
const mostRefusals = 100;

/** A run that this process has for itself. */
export interface Claim extends NewSchedule {
  /** When its owner was added: one that is added anew under the same id is another. */
  readonly ownerCreatedAt: string;
  readonly dueAt: Date;
  readonly startedAt: Date;
}

export interface RunResult {
  readonly summary?: ImportSummary;
  /** Why the run failed. */
  readonly error?: string;
  /** Whether it was told to stop: then it is due again at once. */
  readonly isStopped: boolean;
}

/** Hands out runs that are due, each to one process, however many look at the same table. */
export interface RunClaims {
  /** A run that is due, whose schedule then waits for its next time: runs that were missed are caught up by one. */
  claim(): Promise<Claim | undefined>;
  /** Says that the run is still at work; answers whether it is still wanted, and not removed or taken over. */
  renew(claim: Claim): Promise<boolean>;
  finish(claim: Claim, result: RunResult): Promise<void>;
}

export function runClaims({ knex, schema }: Database, now: () => Date): RunClaims {
  const leaseEnd = (): Date => new Date(now().getTime() + lease);
  const rowOf = ({ owner, from, startedAt }: Claim) =>
    knex.withSchema(schema).table('schedule').where({ owner, origin: from, last_run_at: startedAt });
  return {
    claim: () =>
      knex.transaction(async (transaction) => {
        const startedAt = now();
        const due = await transaction
          .withSchema(schema)
          .from('schedule')
          .where('next_run_at', '<=', startedAt)
          .where((free) => free.whereNull('running_until').orWhere('running_until', '<', startedAt))
          .orderBy(['next_run_at', 'owner', 'origin'])
          .forUpdate()
          .skipLocked()
          .first('owner', 'origin', 'source', 'cron', 'prune', 'next_run_at');
        if (due === undefined) return undefined;
        const { owner, origin, source, cron, prune, next_run_at: dueAt } = due;
        await transaction
          .withSchema(schema)
          .table('schedule')
          .where({ owner, origin })
          .update({
            next_run_at: nextRun(cron, startedAt),
            running_until: leaseEnd(),
            last_run_at: startedAt,
            last_outcome: 'running',
            last_error: null,
            last_summary: null,
          });
        // The schedule is locked and goes with its owner, so this is the owner that it belongs to.
        const [createdAt]: Date[] = await transaction
          .withSchema(schema)
          .from('owner')
          .where({ id: owner })
          .pluck('created_at');
        const ownerCreatedAt = (createdAt as Date).toISOString();
        return { owner, ownerCreatedAt, from: origin, source, cron, prune, dueAt, startedAt };
      }),
    renew: async (claim) => (await rowOf(claim).update({ running_until: leaseEnd() })) > 0,
    finish: async (claim, { summary, error, isStopped }) => {
      const kept = summary && { ...summary, refusals: summary.refusals.slice(0, mostRefusals) };
      await rowOf(claim).update({
        running_until: null,
        last_outcome: error === undefined ? 'done' : 'failed',
        last_error: error ?? null,
        last_summary: kept === undefined ? null : JSON.stringify(kept),
        ...(isStopped ? { next_run_at: claim.dueAt } : {}),
      });
    },
  };
}
