import { StartError } from '../../../catalogue-schema/index.ts';
import type { Database } from '../../../catalogue-schema/storage/index.ts';
import { type ImportSummary, recordSources } from '../../owner-kit/index.ts';
import { nextRun } from './next-run.ts';
import type { NewSchedule, RunOutcome, Schedule } from './schedule.ts';

export interface ScheduleList {
  /**
   * Stores a schedule, in the place of one of the same owner and format.
   *
   * @throws StartError where a field cannot be used
   */
  addSchedule(schedule: NewSchedule): Promise<Schedule>;
  /** In the order of owners and formats. */
  schedules(): Promise<readonly Schedule[]>;
  /** @throws StartError where there is no such schedule */
  removeSchedule(owner: string, from: string): Promise<Schedule>;
}

interface ScheduleRow {
  readonly owner: string;
  readonly origin: string;
  readonly source: string;
  readonly cron: string;
  readonly prune: boolean;
  readonly next_run_at: Date;
  readonly running_until: Date | null;
  readonly last_run_at: Date | null;
  readonly last_outcome: RunOutcome | null;
  readonly last_error: string | null;
  readonly last_summary: ImportSummary | null;
}

function scheduleOf(row: ScheduleRow, now: Date): Schedule {
  const { owner, origin, source, cron, prune, last_run_at, last_outcome, last_error, last_summary } = row;
  const isInterrupted = last_outcome === 'running' && (row.running_until === null || row.running_until < now);
  return {
    owner,
    from: origin,
    source,
    cron,
    prune,
    nextRunAt: row.next_run_at.toISOString(),
    ...(last_run_at === null ? {} : { lastRunAt: last_run_at.toISOString() }),
    ...(last_outcome === null ? {} : { lastOutcome: isInterrupted ? 'interrupted' : last_outcome }),
    ...(last_error === null ? {} : { lastError: last_error }),
    ...(last_summary === null ? {} : { lastSummary: last_summary }),
  };
}

/** @param now the clock; another one than this machine's is for tests */
export function scheduleList({ knex, schema }: Database, now: () => Date = () => new Date()): ScheduleList {
  const table = () => knex.withSchema(schema).table('schedule');
  return {
    addSchedule: async ({ owner, from, source, cron, prune }) => {
      if (!Object.hasOwn(recordSources, from)) {
        throw new StartError(`from: expected one of ${Object.keys(recordSources).join(', ')}, got "${from}"`);
      }
      if ((await knex.withSchema(schema).from('owner').where({ id: owner }).first('id')) === undefined) {
        throw new StartError(`owner: expected a hosted owner, got ${JSON.stringify(owner)}`);
      }
      const values = { source, cron, prune, next_run_at: nextRun(cron, now()) };
      const [row]: ScheduleRow[] = await table()
        .insert({ owner, origin: from, ...values })
        .onConflict(['owner', 'origin'])
        .merge(Object.keys(values))
        .returning('*');
      return scheduleOf(row as ScheduleRow, now());
    },
    schedules: async () => {
      const rows: ScheduleRow[] = await table().select('*').orderBy(['owner', 'origin']);
      return rows.map((row) => scheduleOf(row, now()));
    },
    removeSchedule: async (owner, from) => {
      const [row]: ScheduleRow[] = await table().where({ owner, origin: from }).delete('*');
      if (row !== undefined) return scheduleOf(row, now());
      throw new StartError(`schedule: expected one of "${owner}" from "${from}", got none`);
    },
  };
}
