export type { NewSchedule, Schedule } from './schedule.ts';
export { type ScheduleList, scheduleList } from './schedule-list.ts';
export { scheduleMigrations } from './schedule-migrations.ts';
export { Scheduler } from './scheduler.ts';
