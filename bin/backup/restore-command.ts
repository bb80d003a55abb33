import { Command } from 'commander';
import { reporting, withExample } from '../output/index.ts';

/** `catalogue restore` */
export function restoreCommand(): Command {
  const command = new Command('restore')
    .summary('put the databases of a backup in their places')
    .description(
      'Puts the databases of a backup in their places while the catalogue is stopped, all or none of them. Search then reads all records again.',
    )
    .argument('<folder>', 'where "backup" put them')
    .option('--replace', 'also where there are databases already, which are lost by it', false);
  reporting<{ readonly replace: boolean }>(command, async ([folder = ''], { replace }) => {
    const { restore } = await import('./restore.ts');
    return restore(folder, replace);
  });
  return withExample(command, 'restore backups/2026-11-26');
}
