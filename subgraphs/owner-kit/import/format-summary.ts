import { entryKinds } from '../../../catalogue-schema/index.ts';
import { formatFailure } from './format-failure.ts';
import type { ImportSummary } from './import-summary.ts';

/** The lines that tell a person what an import did. */
export function formatSummary(summary: ImportSummary): readonly string[] {
  const lines = [`${summary.owner}, from ${summary.origin}:`];
  for (const kind of entryKinds) {
    const { read, new: added, changed, unchanged, kept, refused } = summary.counts[kind];
    if (read === 0) continue;
    const outcomes = `${added} new, ${changed} changed, ${unchanged} unchanged, ${refused} refused`;
    lines.push(`  ${kind}: ${read} read, ${outcomes}${kept > 0 ? `, ${kept} kept as edited here` : ''}`);
  }
  const nameless = summary.refusals.filter(({ id }) => id === undefined).length;
  if (nameless > 0) lines.push(`  without an id of this owner: ${nameless} read, ${nameless} refused`);
  if (lines.length === 1 && summary.refusals.length === 0) lines.push('  nothing read');
  for (const { name, reason } of summary.refusals) lines.push(`  refused ${name}: ${reason}`);
  if (summary.failure !== undefined) {
    lines.push(`  ended early, the ${summary.failure.from} failed: ${formatFailure(summary.failure)}`);
  }
  if (summary.deleted !== undefined) lines.push(`  ${summary.deleted} deleted that the source no longer has`);
  if (summary.notPruned !== undefined) lines.push(`  nothing deleted: ${summary.notPruned}`);
  return lines;
}
