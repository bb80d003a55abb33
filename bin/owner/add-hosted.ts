import { ownerEditingSdl, ownerSdl, StartError } from '../../catalogue-schema/index.ts';
import { checkEntry } from '../../gateway/registry/index.ts';
import { addHostedOwner, readConfiguration, removeHostedOwner, subgraphNames } from '../../subgraphs/index.ts';
import type { Report } from '../output/index.ts';
import { currentUser, withRegistry } from '../with-registry.ts';

export interface AddOptions {
  readonly name: string;
  readonly kind?: string;
  readonly website?: string;
  readonly contact?: string;
  readonly hosted: boolean;
}

/** What `catalogue owner add --hosted` does: adds the owner to the hosted ones, and registers it with the contract, the part for editing included. */
export async function addHosted(id: string, { name, kind, website, contact }: AddOptions): Promise<Report> {
  const configuration = readConfiguration(process.env, subgraphNames);
  const statement = { id, name, kind, website, contact };
  checkEntry(statement);
  return withRegistry(async (registry) => {
    const taken = (await registry.owners()).find((owner) => owner.id === id);
    if (taken !== undefined) {
      throw new StartError(`name: expected one that is not taken, got "${id}", which is ${taken.name}`);
    }
    const given = Object.fromEntries(Object.entries(statement).filter(([, value]) => value !== undefined));
    const hosted = await addHostedOwner({ ...given, id, name }, configuration);
    try {
      const sdl = `${ownerSdl()}\n\n${ownerEditingSdl()}`;
      await registry.publish({ ...statement, url: hosted.url, sdl }, currentUser());
    } catch (error) {
      await removeHostedOwner(id, configuration);
      throw error;
    }
    return { text: [`${id} is active: ${name}, hosted at ${hosted.url}`], json: hosted, isGood: true };
  });
}
