import { Command } from 'commander';
import { type Report, reporting, withExample } from '../output/index.ts';
import { currentUser, withRegistry } from '../with-registry.ts';

interface AddOptions {
  readonly name: string;
  readonly kind?: string;
  readonly website?: string;
  readonly contact?: string;
}

async function add(id: string, { name, kind, website, contact }: AddOptions): Promise<Report> {
  const statement = { id, name, kind, website, contact };
  const owner = await withRegistry((registry) => registry.addOwner(statement, currentUser()));
  return { text: [`${id} is ${owner.state}: ${owner.name}`], json: owner, isGood: true };
}

/** `catalogue owner add` */
export function addCommand(): Command {
  const command = new Command('add')
    .description('Registers an owner. It takes part once its SDL is published.')
    .argument('<id>', 'the prefix with which the ids of its records will begin')
    .requiredOption('--name <name>', 'its name as people read it')
    .option('--kind <kind>', 'as UNIVERSITY; OTHER where nothing is said')
    .option('--website <url>', 'its website')
    .option('--contact <id>', 'the id of a contact record');
  return withExample(
    reporting<AddOptions>(command, ([id = ''], options) => add(id, options)),
    'owner add uni --name "Universität Leipzig" --kind UNIVERSITY --website https://www.uni-leipzig.de/',
  );
}
