import { Command } from 'commander';
import { formatTable, type Report, reporting, withExample } from '../output/index.ts';
import { withRegistry } from '../with-registry.ts';

/** What gateways do with each key now. */
function stateOf(signsIn: number, isNewerInUse: boolean): string {
  if (signsIn > 0) return 'published';
  return isNewerInUse ? 'retired' : 'in use';
}

async function list(): Promise<Report> {
  const stored = await withRegistry((registry) => registry.signingKeys());
  const now = Date.now();
  const keys = stored.map(({ id, signsIn }, place) => ({
    id,
    state: stateOf(signsIn, (stored[place + 1]?.signsIn ?? 1) <= 0),
    signsFrom: new Date(now + signsIn * 1000).toISOString(),
  }));
  const rows = keys.map(({ id, state, signsFrom }) => [id, state, `signs from ${signsFrom}`]);
  return {
    text: keys.length > 0 ? formatTable(rows) : ['no keys: the gateway makes one when it starts'],
    json: keys,
    isGood: true,
  };
}

/** `catalogue key list` */
export function listCommand(): Command {
  const command = new Command('list').description(
    'Lists the keys that are published: those that are to be used, the one in use, and retired ones whose last tokens are not over.',
  );
  return withExample(
    reporting(command, () => list()),
    'key list',
  );
}
