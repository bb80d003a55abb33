import { Command } from 'commander';
import { reporting, withExample } from '../output/index.ts';
import { currentUser, withRegistry } from '../with-registry.ts';
import type { AddOptions } from './add-hosted.ts';

/** `catalogue owner add` */
export function addCommand(): Command {
  const command = new Command('add')
    .description(
      'Registers an owner. With --hosted it takes part at once, and "import" fills it; else once its SDL is published.',
    )
    .argument('<id>', 'the prefix with which the ids of its records will begin')
    .requiredOption('--name <name>', 'its name as people read it')
    .option('--kind <kind>', 'as UNIVERSITY; OTHER where nothing is said')
    .option('--website <url>', 'its website')
    .option('--contact <id>', 'the id of a contact record')
    .option('--hosted', 'it has no server of its own: this project serves its records', false);
  reporting<AddOptions>(command, async ([id = ''], options) => {
    const { name, kind, website, contact, hosted } = options;
    if (hosted) {
      const { addHosted } = await import('./add-hosted.ts');
      return addHosted(id, options);
    }
    const owner = await withRegistry((registry) =>
      registry.addOwner({ id, name, kind, website, contact }, currentUser()),
    );
    return { text: [`${id} is ${owner.state}: ${owner.name}`], json: owner, isGood: true };
  });
  return withExample(
    command,
    'owner add uni --name "Universität Leipzig" --kind UNIVERSITY --website https://www.uni-leipzig.de/',
    'owner add klinik --name "Klinikum Musterstadt" --kind HEALTH_CARE --hosted',
  );
}
