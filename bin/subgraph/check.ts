import { checkEntry } from '../../gateway/registry/index.ts';
import type { Report } from '../output/index.ts';
import { withRegistry } from '../with-registry.ts';
import { checkReport } from './check-report.ts';
import { checkWithRegistry } from './check-with-registry.ts';
import { readSdl } from './read-sdl.ts';
import type { SdlOptions } from './sdl-options.ts';
import { withUnusedWarning } from './with-unused-warning.ts';

/** What `catalogue subgraph check` does. */
export async function check(options: SdlOptions): Promise<Report> {
  const { name, routingUrl } = options;
  checkEntry({ id: name, url: routingUrl });
  const sdl = await readSdl(options);
  return withRegistry(async (registry) => {
    const report = checkReport(name, await checkWithRegistry(registry, name, sdl));
    return withUnusedWarning(await registry.owners(), report);
  });
}
