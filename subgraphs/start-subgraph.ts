import { StartError } from '../catalogue-schema/index.ts';
import type { Configuration } from './configuration.ts';
import { startHosted } from './hosted/index.ts';
import { type RunningServer, startOwner, trustGateway } from './owner-kit/index.ts';
import { ownerNamed, owners } from './owners.ts';
import { feedTokens, startSearch } from './search/index.ts';

/** Starts one subgraph, an owner's, `search` or `hosted`, as the configuration says. @throws StartError */
export async function startSubgraph(name: string, configuration: Configuration): Promise<RunningServer> {
  const { subgraphHost, publicUrl, gatewayUrl, searchSecret, importTimeout, withSamples, portOf, urlOf, databaseOf } =
    configuration;
  const trusted = trustGateway(gatewayUrl, publicUrl);
  const common = { host: subgraphHost, port: portOf(name), publicUrl, trusted, database: databaseOf(name) };
  if (name === 'hosted') return startHosted({ ...common, importTimeout });
  if (name !== 'search') return startOwner(ownerNamed(name), { ...common, withSamples });
  if (searchSecret === undefined) {
    throw new StartError('SEARCH_CLIENT_SECRET: expected the secret that the gateway has for search, got none');
  }
  const followed = owners.map(({ owner }) => ({ id: owner.id, url: urlOf(owner.id) }));
  const feedToken = feedTokens({ gatewayUrl, secret: searchSecret });
  return startSearch({ ...common, owners: followed, gatewayUrl, feedToken });
}
