import { Command } from 'commander';
import { type Report, reporting, withExample } from './output/index.ts';

interface ExportOptions {
  readonly owner?: string;
  readonly output?: string;
}

async function exportAll({ owner, output }: ExportOptions): Promise<Report> {
  const { exportRecords, readConfiguration, subgraphNames } = await import('../subgraphs/index.ts');
  const result = await exportRecords({ owner, output }, readConfiguration(process.env, subgraphNames));
  // On standard output are the records alone, which are JSON in either format.
  if (output === undefined) return { text: [], json: undefined, isGood: true };
  const text = [`wrote ${result.records} records of ${result.owner} into ${output}`];
  return { text, json: { ...result, output }, isGood: true };
}

/** `catalogue export`, also as `npm run export --`. */
export function exportCommand(): Command {
  const command = new Command('export')
    .summary("write an owner's records as JSON lines")
    .description('Writes all records of an owner as JSON lines, in the order of their ids.')
    .option('--owner <name>', 'whose records')
    .option('--output <file>', 'a file; else standard output');
  reporting<ExportOptions>(command, (_, options) => exportAll(options));
  return withExample(command, 'export --owner stadt --output stadt.jsonl');
}
