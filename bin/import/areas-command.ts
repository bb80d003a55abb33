import { Command } from 'commander';
import { reporting, withExample } from '../output/index.ts';

interface AreaOptions {
  readonly kind?: string;
  readonly nameProperty?: string;
  readonly crs?: string;
}

/** `catalogue import areas` */
export function areasCommand(): Command {
  const command = new Command('areas')
    .summary('import the areas that search knows by name')
    .description('Imports the areas that people search by name: a FeatureCollection of GeoJSON.')
    .argument('[file]', 'a file or its address')
    .option('--kind <kind>', 'district, locality or other, where the properties do not say it')
    .option('--name-property <name>', 'the property that holds the name')
    .option('--crs <code>', 'the coordinate system, as EPSG:25833');
  reporting<AreaOptions>(command, async ([source], { kind, nameProperty, crs }) => {
    const { importAreas, readConfiguration, subgraphNames } = await import('../../subgraphs/index.ts');
    const configuration = readConfiguration(process.env, subgraphNames);
    const { lines, details, isWhole } = await importAreas({ source, kind, nameProperty, crs }, configuration);
    return { text: lines, json: details, isGood: isWhole };
  });
  return withExample(command, 'import areas Ortsteile_Leipzig_UTM33N.json --kind locality --crs EPSG:25833');
}
