import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { formatTable, type Report } from '../output/index.ts';
import { readSchema } from './read-schema.ts';

/** What `catalogue schema diff` does. */
export async function compare(before: string, after: string): Promise<Report> {
  const [one, other] = [await readSchema(before), await readSchema(after)];
  const comparesDirectives = one.hasDirectives && other.hasDirectives;
  const found = await diff(one.schema, other.schema);
  const changes = found
    .filter(({ type }) => comparesDirectives || !String(type).startsWith('DIRECTIVE_USAGE_'))
    .map(({ criticality: { level, reason }, path, message }) => ({ level, path, message, reason }));
  const rows = changes.map(({ level, path = '', message }) => [level, path, message]);
  return {
    text: rows.length === 0 ? ['no difference'] : formatTable(rows),
    json: { changes },
    isGood: changes.every(({ level }) => level !== CriticalityLevel.Breaking),
  };
}
