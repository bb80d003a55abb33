import { Command } from 'commander';
import { type Report, reporting, withExample } from '../output/index.ts';
import { currentUser, withRegistry } from '../with-registry.ts';

async function setState(name: string, state: 'active' | 'suspended', reason: string | null): Promise<Report> {
  const owner = await withRegistry((registry) => registry.setState(name, state, reason, currentUser()));
  return { text: [`${name} is ${owner.state}${owner.reason ? `: ${owner.reason}` : ''}`], json: owner, isGood: true };
}

/** `catalogue subgraph suspend` */
export function suspendCommand(): Command {
  const command = new Command('suspend')
    .description('Takes an owner out of the catalogue for now: its records are no longer found or answered.')
    .argument('<name>', "the owner's prefix")
    .requiredOption('--reason <text>', 'why; everybody reads it in "owners"');
  return withExample(
    reporting<{ readonly reason: string }>(command, ([name = ''], { reason }) => setState(name, 'suspended', reason)),
    'subgraph suspend uni --reason "moving to another server"',
  );
}

/** `catalogue subgraph activate` */
export function activateCommand(): Command {
  const command = new Command('activate')
    .description('Lets a suspended owner take part again.')
    .argument('<name>', "the owner's prefix");
  return withExample(
    reporting(command, ([name = '']) => setState(name, 'active', null)),
    'subgraph activate uni',
  );
}
