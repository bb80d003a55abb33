import { checkContract } from '../../catalogue-schema/index.ts';
import { writeWhole } from '../../catalogue-schema/storage/index.ts';
import { checkSubgraph, type Finding, ownSubgraphs } from '../../gateway/check/index.ts';
import { composeCatalogue } from '../../gateway/composition/index.ts';
import { searchGraphSdls } from '../../subgraphs/search/index.ts';
import { CommandFailure, type Report } from '../output/index.ts';
import { readOwnerSdl, readSdlFile } from '../read-sdl.ts';
import { type ConfiguredSubgraph, readConfig } from './read-config.ts';

export interface ComposeOptions {
  readonly config: string;
  readonly output?: string;
}

interface Owner {
  readonly name: string;
  readonly sdl: string;
}

async function readOwner({ name, source }: ConfiguredSubgraph): Promise<Owner> {
  const sdl = 'url' in source ? readOwnerSdl(name, source.url) : readSdlFile(`subgraphs.${name}`, source.file);
  return { name, sdl: await sdl };
}

/** Composes owners with the catalogue's own subgraphs. @throws CommandFailure where one of them would not be taken */
async function composeAll(owners: readonly Owner[]): Promise<string> {
  const own = ownSubgraphs(searchGraphSdls);
  const { supergraphSdl, refused } = composeCatalogue(own, owners);
  const findings: Finding[] = [];
  for (const { name, sdl } of owners) {
    const others = owners.filter((owner) => owner.name !== name);
    const found = refused.has(name)
      ? await checkSubgraph({ name, sdl, others, own, operations: [] })
      : checkContract(sdl).map((finding) => ({ ...finding, subgraph: name }));
    findings.push(...found.filter(({ severity }) => severity === 'error'));
  }
  if (findings.length > 0 || refused.size > 0) throw new CommandFailure(findings);
  return supergraphSdl;
}

/** What `catalogue supergraph compose` does. */
export async function compose({ config, output }: ComposeOptions): Promise<Report> {
  const owners: Owner[] = [];
  for (const subgraph of await readConfig(config)) owners.push(await readOwner(subgraph));
  const supergraphSdl = await composeAll(owners);
  const names = owners.map(({ name }) => name);
  if (output === undefined) return { text: [supergraphSdl], json: { subgraphs: names, supergraphSdl }, isGood: true };
  await writeWhole(output, [supergraphSdl]);
  return {
    text: [`composed ${names.join(', ')} into ${output}`],
    json: { subgraphs: names, output },
    isGood: true,
  };
}
