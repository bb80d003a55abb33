import { StartError } from '../../catalogue-schema/index.ts';
import type { RegisteredOwner } from './registered-owner.ts';

/** Where the parts of an owner of the installation come from, in words that go on with its name. */
export const configuredOwner =
  'belongs to the installation: its address comes from the configuration and its SDL from its own server';

/**
 * Keeps people from publishing for an owner of the installation or deleting it: its server and the next start would
 * undo it without a word.
 *
 * @throws StartError with OWNER_CONFIGURED
 */
export function refuseConfigured({ id, followsServer }: RegisteredOwner): void {
  if (followsServer) throw new StartError(`OWNER_CONFIGURED: ${id} ${configuredOwner}`);
}
