import { Command } from 'commander';
import { reporting, withExample } from '../output/index.ts';

/** `catalogue schema diff` */
export function diffCommand(): Command {
  const command = new Command('diff')
    .summary('say what differs between two schemas')
    .description(
      'Says what differs between two schemas, each an SDL file or the address of a GraphQL server, and ends with 1 where something breaks clients.',
    )
    .argument('<old>', 'file or address')
    .argument('<new>', 'file or address');
  return withExample(
    reporting(command, async ([before = '', after = '']) => {
      const { compare } = await import('./compare.ts');
      return compare(before, after);
    }),
    'schema diff old.graphql new.graphql',
    'schema diff uni.graphql http://127.0.0.1:4010/graphql',
  );
}
