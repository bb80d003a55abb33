import { Command } from 'commander';
import { reporting, withExample } from '../output/index.ts';
import { areasCommand } from './areas-command.ts';
import type { ImportOptions } from './import-records.ts';
import { templateCommand } from './template-command.ts';

/** `catalogue import`, also as `npm run import --`. */
export function importCommand(): Command {
  const command = new Command('import')
    .summary("import records into an owner's data")
    .description("Imports records into an owner's data, whether or not its subgraph is running.")
    .option('--owner <name>', 'whose records they are')
    .option('--from <format>', 'ckan, dcat, csv, jsonl, or a format of the owner, as gtfs')
    .option('--source <file>', 'a file, or for ckan, dcat and csv also an address')
    .option('--dataset <id>', 'for formats that belong to one dataset')
    .option('--prune', 'delete what earlier imports brought and this source no longer has', false)
    .option('--every <cron>', 'for hosted owners: do not import now, but repeat it, as in "0 3 * * *"');
  reporting<ImportOptions>(command, async (_, options) => {
    const { importRecords } = await import('./import-records.ts');
    return importRecords(options);
  });
  return withExample(
    command.addCommand(areasCommand()).addCommand(templateCommand()),
    'import --owner stadt --from ckan --source https://opendata.leipzig.de',
    'import --owner uni --from dcat --source https://daten.uni.example/catalog.ttl --every "0 3 * * *"',
  );
}
