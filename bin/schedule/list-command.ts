import { Command } from 'commander';
import { formatTable, reporting, withExample } from '../output/index.ts';

const titles = ['owner', 'from', 'every', 'next', 'last', 'outcome', 'source'];

/** `catalogue schedule list` */
export function listCommand(): Command {
  const command = new Command('list').description('Lists repeated imports, and how the last run of each went.');
  reporting(command, async () => {
    const { readConfiguration, scheduledImports, subgraphNames } = await import('../../subgraphs/index.ts');
    const schedules = await scheduledImports(readConfiguration(process.env, subgraphNames));
    const rows = schedules.map(({ owner, from, cron, nextRunAt, lastRunAt, lastOutcome, lastError, source }) => {
      const outcome = lastError === undefined ? lastOutcome : `${lastOutcome}: ${lastError}`;
      return [owner, from, cron, nextRunAt, lastRunAt ?? '-', outcome ?? '-', source];
    });
    return { text: formatTable([titles, ...rows]), json: schedules, isGood: true };
  });
  return withExample(command, 'schedule list');
}
