import { Cron } from 'croner';
import { StartError } from '../../../catalogue-schema/index.ts';

/**
 * When a cron expression is due next, in the time zone of this process.
 *
 * @throws StartError where the expression cannot be read or never comes due
 */
export function nextRun(cron: string, after: Date): Date {
  const refuse = (got: string): never => {
    throw new StartError(`every: expected a cron expression such as "0 3 * * *", got ${got}`);
  };
  // What comes due once, or for some years, would be due no more one day and stand in the way of the others.
  if (cron.trim().split(/\s+/).length > 6 || /^\d{4}-/.test(cron.trim())) refuse(`"${cron}", which ends`);
  try {
    return new Cron(cron, { paused: true }).nextRun(after) ?? refuse(`"${cron}", which is never due`);
  } catch (error) {
    if (error instanceof StartError) throw error;
    return refuse(`"${cron}": ${(error as Error).message.replace(/^CronPattern: /, '')}`);
  }
}
