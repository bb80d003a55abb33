import type { Configuration } from './configuration.ts';
import { startHosted } from './hosted/index.ts';
import { type RunningServer, startOwner } from './owner-kit/index.ts';
import { ownerNamed, owners } from './owners.ts';
import { startSearch } from './search/index.ts';

/** Starts one subgraph, an owner's, `search` or `hosted`, as the configuration says. @throws StartError */
export async function startSubgraph(name: string, configuration: Configuration): Promise<RunningServer> {
  const { subgraphHost, publicUrl, gatewayUrl, importTimeout, withSamples, portOf, urlOf, databaseOf } = configuration;
  const common = { host: subgraphHost, port: portOf(name), publicUrl, database: databaseOf(name) };
  if (name === 'hosted') return startHosted({ ...common, importTimeout });
  if (name !== 'search') return startOwner(ownerNamed(name), { ...common, withSamples });
  const followed = owners.map(({ owner }) => ({ id: owner.id, url: urlOf(owner.id) }));
  return startSearch({ ...common, owners: followed, gatewayUrl });
}
