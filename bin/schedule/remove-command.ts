import { Command } from 'commander';
import { reporting, withExample } from '../output/index.ts';

/** `catalogue schedule remove` */
export function removeCommand(): Command {
  const command = new Command('remove')
    .description('Ends the repetition of an import. What it brought stays.')
    .argument('<owner>', 'the hosted owner')
    .argument('<format>', 'what the import was given as --from');
  reporting(command, async ([owner = '', from = '']) => {
    const { readConfiguration, removeScheduledImport, subgraphNames } = await import('../../subgraphs/index.ts');
    const configuration = readConfiguration(process.env, subgraphNames);
    const schedule = await removeScheduledImport(owner, from, configuration);
    return { text: [`${owner} is no longer filled from ${schedule.source}`], json: schedule, isGood: true };
  });
  return withExample(command, 'schedule remove uni dcat');
}
