import { configuredOwner, type RegisteredOwner } from '../../gateway/registry/index.ts';
import { variableOf } from '../../subgraphs/configuration.ts';
import { CommandFailure } from '../output/index.ts';

/**
 * Says beforehand that an owner of the installation is not published for and not deleted by commands.
 *
 * @throws CommandFailure with OWNER_CONFIGURED
 */
export function expectPublished(owners: readonly RegisteredOwner[], name: string): void {
  if (!owners.some(({ id, followsServer }) => id === name && followsServer)) return;
  const variable = variableOf('SUBGRAPH_URL', name);
  const suspend = `catalogue subgraph suspend ${name}`;
  throw new CommandFailure([
    {
      code: 'OWNER_CONFIGURED',
      severity: 'error',
      subgraph: name,
      line: null,
      message: `${name} ${configuredOwner}`,
      fix: `set ${variable} for another address, change the SDL in its server, or use "${suspend}"`,
    },
  ]);
}
