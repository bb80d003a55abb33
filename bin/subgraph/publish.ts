import { StartError } from '../../catalogue-schema/index.ts';
import { checkEntry, type Registry } from '../../gateway/registry/index.ts';
import type { Report } from '../output/index.ts';
import { currentUser, withRegistry } from '../with-registry.ts';
import { checkReport } from './check-report.ts';
import { checkWithRegistry } from './check-with-registry.ts';
import { readSdl } from './read-sdl.ts';
import type { SdlOptions } from './sdl-options.ts';

async function addressOf(registry: Registry, { name, routingUrl }: SdlOptions): Promise<string> {
  const url = routingUrl ?? (await registry.owners()).find(({ id }) => id === name)?.url;
  if (url) return url;
  throw new StartError(`routing-url: expected the address of ${name}'s subgraph, which is not registered, got none`);
}

/** What `catalogue subgraph publish` does. */
export async function publish(options: SdlOptions): Promise<Report> {
  const { name } = options;
  checkEntry({ id: name, url: options.routingUrl });
  return withRegistry(async (registry) => {
    const url = await addressOf(registry, options);
    const sdl = await readSdl({ ...options, routingUrl: url });
    const checked = checkReport(name, await checkWithRegistry(registry, name, sdl));
    if (!checked.isGood) return { ...checked, text: [...checked.text, `${name} was not published`] };
    const publication = await registry.publish({ id: name, url, sdl }, currentUser());
    const { version, hash, isNew } = publication;
    const title = `${name} version ${version}, sha256 ${hash.slice(0, 12)}`;
    return {
      text: [isNew ? `published ${title}` : `${title} is published already`],
      json: { name, url, ...publication },
      isGood: true,
    };
  });
}
