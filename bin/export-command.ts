import { Command } from 'commander';
import { withExample } from './output/index.ts';

/** `catalogue export`, also as `npm run export --`. */
export function exportCommand(): Command {
  const command = new Command('export')
    .summary("write an owner's records as JSON lines")
    .description('Writes all records of an owner as JSON lines, in the order of their ids.')
    .option('--owner <name>', 'whose records')
    .option('--output <file>', 'a file; else standard output')
    .action(async ({ owner, output }: { readonly owner?: string; readonly output?: string }) => {
      const { exportRecords, readConfiguration, subgraphNames } = await import('../subgraphs/index.ts');
      await exportRecords({ owner, output }, readConfiguration(process.env, subgraphNames));
    });
  return withExample(command, 'export --owner stadt --output stadt.jsonl');
}
