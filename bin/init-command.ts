import { Command } from 'commander';
import { type Report, reporting, withExample } from './output/index.ts';

interface InitOptions {
  readonly language: string;
  readonly name?: string;
  readonly ownerName?: string;
}

async function init(folder: string, { language, name, ownerName }: InitOptions): Promise<Report> {
  const { initSubgraph } = await import('../catalogue-schema/starter/index.ts');
  const names = { ...(name === undefined ? {} : { name }), ...(ownerName === undefined ? {} : { ownerName }) };
  const files = await initSubgraph({ folder, language, ...names });
  return {
    text: [`wrote ${files.join(', ')} into ${folder}; go on with its README.md`],
    json: { folder, files },
    isGood: true,
  };
}

/** `catalogue init` */
export function initCommand(): Command {
  const command = new Command('init')
    .summary('write a small subgraph to start from')
    .description(
      'Writes a small subgraph that holds the contract, with example records and a README. It needs nothing of this repository.',
    )
    .argument('<folder>', 'is made, or is there and empty')
    .requiredOption('--language <language>', 'ts')
    .option('--name <prefix>', "the owner's prefix; the folder's name where nothing is said")
    .option('--owner-name <name>', 'what people read as the owner');
  reporting<InitOptions>(command, ([folder = ''], options) => init(folder, options));
  return withExample(command, 'init ../my-subgraph --language ts --name uni');
}
