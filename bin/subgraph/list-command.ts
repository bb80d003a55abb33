import { Command } from 'commander';
import type { RegisteredOwner } from '../../gateway/registry/index.ts';
import { formatTable, reporting, withExample } from '../output/index.ts';
import { withRegistry } from '../with-registry.ts';

const titles = ['name', 'state', 'version', 'published', 'address', 'reason'];

const row = ({ id, state, version, publishedAt, url, reason }: RegisteredOwner): readonly string[] => [
  id,
  state,
  version === null ? '-' : String(version),
  publishedAt ?? '-',
  url ?? '-',
  reason ?? '',
];

/** `catalogue subgraph list` */
export function listCommand(): Command {
  const command = new Command('list').description('Lists who is registered, with state, version and address.');
  const list = async () => {
    const owners = await withRegistry((registry) => registry.owners());
    return { text: formatTable([titles, ...owners.map(row)]), json: owners, isGood: true };
  };
  return withExample(reporting(command, list), 'subgraph list');
}
