import { Command } from 'commander';
import { reporting, withExample } from '../output/index.ts';

/** `catalogue backup` */
export function backupCommand(): Command {
  const command = new Command('backup')
    .summary('copy all embedded databases to a folder')
    .description(
      'Copies the embedded databases of owners, hosted owners and registry, whether or not they are in use. Search is left out: it reads everything again. Databases on a PostgreSQL server are backed up with pg_dump.',
    )
    .argument('<folder>', 'a folder that does not exist yet');
  reporting(command, async ([folder = '']) => {
    const { backUp } = await import('./back-up.ts');
    return backUp(folder);
  });
  return withExample(command, 'backup backups/2026-11-26');
}
