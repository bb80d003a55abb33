import { importFrom, readConfiguration, scheduleImport, subgraphNames } from '../../subgraphs/index.ts';
import type { Report } from '../output/index.ts';

export interface ImportOptions {
  readonly owner?: string;
  readonly from?: string;
  readonly source?: string;
  readonly dataset?: string;
  readonly prune: boolean;
  readonly every?: string;
}

/** What `catalogue import` does: an import, or the storing of one that is to be repeated. */
export async function importRecords({ every, ...options }: ImportOptions): Promise<Report> {
  const configuration = readConfiguration(process.env, subgraphNames);
  const { owner, from, source, dataset, prune } = options;
  const request = { owner, from, source, dataset, prune };
  if (every !== undefined) {
    const schedule = await scheduleImport({ ...request, every }, configuration);
    return { text: [`scheduled, next at ${schedule.nextRunAt}`], json: schedule, isGood: true };
  }
  const { lines, details, isWhole } = await importFrom(request, configuration);
  return { text: lines, json: details, isGood: isWhole };
}
