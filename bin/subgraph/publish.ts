import { StartError } from '../../catalogue-schema/index.ts';
import { checkEntry, type RegisteredOwner } from '../../gateway/registry/index.ts';
import { formatFinding, type Report } from '../output/index.ts';
import { currentUser, withRegistry } from '../with-registry.ts';
import { checkReport } from './check-report.ts';
import { checkWithRegistry } from './check-with-registry.ts';
import { expectPublished } from './expect-published.ts';
import { readSdl } from './read-sdl.ts';
import type { SdlOptions } from './sdl-options.ts';
import { withUnusedWarning } from './with-unused-warning.ts';

export interface PublishOptions extends SdlOptions {
  readonly allowClientBreaks: boolean;
}

interface Address {
  readonly url: string;
  /** Another one, which the owner is registered with until now. */
  readonly movedFrom?: string;
}

function addressOf(owners: readonly RegisteredOwner[], name: string, given: string | null): Address {
  const known = owners.find(({ id }) => id === name)?.url;
  const url = given ?? known;
  if (!url) {
    throw new StartError(`routing-url: expected the address of ${name}'s subgraph, which is not registered, got none`);
  }
  return known && known !== url ? { url, movedFrom: known } : { url };
}

/** What `catalogue subgraph publish` does. */
export async function publish(options: PublishOptions): Promise<Report> {
  const { name, allowClientBreaks } = options;
  const { url: given } = checkEntry({ id: name, url: options.routingUrl });
  return withRegistry(async (registry) => {
    const owners = await registry.owners();
    expectPublished(owners, name);
    const { url, movedFrom } = addressOf(owners, name, given);
    const sdl = await readSdl({ ...options, routingUrl: url });
    const findings = await checkWithRegistry(registry, name, sdl);
    const breaks = allowClientBreaks ? findings.filter(({ code }) => code === 'CLIENT_BREAKS') : [];
    const checked = checkReport(
      name,
      findings.filter((finding) => !breaks.includes(finding)),
    );
    if (!checked.isGood) return { ...checked, text: [...checked.text, `${name} was not published`] };
    const accepted = breaks.map(({ message }) => message);
    const publication = await registry.publish({ id: name, url, sdl, accepted }, currentUser());
    const { version, hash, isNew, state } = publication;
    const title = `${name} version ${version}, sha256 ${hash.slice(0, 12)}`;
    const suspended = `${name} stays suspended; "catalogue subgraph activate ${name}" lets it take part again`;
    return withUnusedWarning(owners, {
      text: [
        ...breaks.map(formatFinding),
        isNew ? `published ${title}` : `${title} is published already`,
        ...(movedFrom === undefined ? [] : [`address changed from ${movedFrom} to ${url}`]),
        ...(state === 'suspended' ? [suspended] : []),
      ],
      json: { name, url, movedFrom, ...publication, accepted },
      isGood: true,
    });
  });
}
