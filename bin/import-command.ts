import { Command } from 'commander';
import { withExample } from './output/index.ts';

interface RecordOptions {
  readonly owner?: string;
  readonly from?: string;
  readonly source?: string;
  readonly dataset?: string;
  readonly prune: boolean;
}

interface AreaOptions {
  readonly kind?: string;
  readonly nameProperty?: string;
  readonly crs?: string;
}

async function importRecords({ owner, from, source, dataset, prune }: RecordOptions): Promise<void> {
  const { importFrom, readConfiguration, subgraphNames } = await import('../subgraphs/index.ts');
  const configuration = readConfiguration(process.env, subgraphNames);
  if (!(await importFrom({ owner, from, source, dataset, prune }, configuration))) process.exitCode = 1;
}

async function importAreasFrom(file: string | undefined, options: AreaOptions): Promise<void> {
  const { kind, nameProperty, crs } = options;
  const { importAreas, readConfiguration, subgraphNames } = await import('../subgraphs/index.ts');
  const configuration = readConfiguration(process.env, subgraphNames);
  if (!(await importAreas({ source: file, kind, nameProperty, crs }, configuration))) process.exitCode = 1;
}

function areasCommand(): Command {
  const command = new Command('areas')
    .summary('import the areas that search knows by name')
    .description('Imports the areas that people search by name: a FeatureCollection of GeoJSON.')
    .argument('[file]', 'a file or its address')
    .option('--kind <kind>', 'district, locality or other, where the properties do not say it')
    .option('--name-property <name>', 'the property that holds the name')
    .option('--crs <code>', 'the coordinate system, as EPSG:25833')
    .action(importAreasFrom);
  return withExample(command, 'import areas Ortsteile_Leipzig_UTM33N.json --kind locality --crs EPSG:25833');
}

/** `catalogue import`, also as `npm run import --`. */
export function importCommand(): Command {
  const command = new Command('import')
    .summary("import records into an owner's data")
    .description("Imports records into an owner's data, whether or not its subgraph is running.")
    .option('--owner <name>', 'whose records they are')
    .option('--from <format>', 'ckan, jsonl, or a format of the owner, as gtfs')
    .option('--source <file>', 'a file, or for ckan also the address of a portal')
    .option('--dataset <id>', 'for formats that belong to one dataset')
    .option('--prune', 'delete what earlier imports brought and this source no longer has', false)
    .action(importRecords)
    .addCommand(areasCommand());
  return withExample(command, 'import --owner stadt --from ckan --source https://opendata.leipzig.de');
}
