import { areaKinds, type Box } from './area.ts';
import type { AreaOutcome, AreaSaving } from './area-store.ts';
import type { AreaReading } from './read-areas.ts';

/** West, south, east and north of all areas, so that a person sees at once where on earth they are. */
function extent({ areas }: AreaReading): string {
  const most = (of: (one: number, other: number) => number, side: keyof Box): string =>
    areas
      .map(({ bbox }) => bbox[side])
      .reduce((one, other) => of(one, other))
      .toFixed(2);
  const [west, south] = [most(Math.min, 'west'), most(Math.min, 'south')];
  const [east, north] = [most(Math.max, 'east'), most(Math.max, 'north')];
  return `  longitude ${west} to ${east}, latitude ${south} to ${north}`;
}

/**
 * The lines that tell a person what an import of areas did.
 *
 * @param saving undefined where there was nothing to save
 */
export function formatAreasSummary(reading: AreaReading, saving: AreaSaving | undefined): readonly string[] {
  const { source, areas, refusals, repeats } = reading;
  const lines = [`areas, from ${source}:`];
  for (const kind of areaKinds) {
    const of = (list: readonly { readonly kind: string }[]): number => list.filter((one) => one.kind === kind).length;
    const read = of(areas) + of(refusals) + of(repeats);
    if (read === 0) continue;
    const came = (outcome: AreaOutcome): string =>
      `${areas.filter((area, index) => area.kind === kind && saving?.outcomes[index] === outcome).length} ${outcome}`;
    const counts = [`${read} read`, came('new'), came('changed'), came('unchanged'), `${of(refusals)} refused`];
    lines.push(`  ${kind.toLowerCase()}: ${counts.join(', ')}`);
  }
  if (areas.length > 0) lines.push(extent(reading));
  for (const { feature, reason } of refusals) lines.push(`  refused ${feature}: ${reason}`);
  for (const { name, kind } of repeats) {
    lines.push(`  more than one ${kind.toLowerCase()} is called "${name}": the last one counts`);
  }
  if (refusals.length === 0) lines.push(`  ${saving?.removed ?? 0} removed that the source no longer has`);
  else lines.push('  nothing removed: what was refused still exists at the source');
  return lines;
}
