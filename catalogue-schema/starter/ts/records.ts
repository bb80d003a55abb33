import { readFile } from 'node:fs/promises';

/** A record as it stands in `records.jsonl`: the fields of its type in `schema.graphql`, references as ids. */
export interface CatalogueRecord {
  readonly id: string;
  readonly visibility: 'PUBLIC' | 'INTERNAL' | 'RESTRICTED';
  readonly modified: string;
  readonly [field: string]: unknown;
}

export type Records = ReadonlyMap<string, CatalogueRecord>;

function checkRecord(record: CatalogueRecord, prefix: string): void {
  const { id, visibility, modified } = record;
  if (!/^[^/]+\/(dataset|project|contact)\/[A-Za-z0-9][A-Za-z0-9._~-]*$/.test(id) || !id.startsWith(`${prefix}/`)) {
    throw new Error(`id: expected "${prefix}/dataset|project|contact/…", got ${JSON.stringify(id)}`);
  }
  if (!['PUBLIC', 'INTERNAL', 'RESTRICTED'].includes(visibility)) {
    throw new Error(`visibility: expected PUBLIC, INTERNAL or RESTRICTED, got ${JSON.stringify(visibility)}`);
  }
  if (Number.isNaN(Date.parse(modified))) {
    throw new Error(`modified: expected a point in time, got ${JSON.stringify(modified)}`);
  }
}

/**
 * Reads all records, one a line. The rest of a record is checked by `catalogue conformance`.
 *
 * @param prefix the owner's id
 * @throws Error with the number of the line that is wrong
 */
export async function readRecords(file: string, prefix: string): Promise<Records> {
  const records = new Map<string, CatalogueRecord>();
  for (const [index, line] of (await readFile(file, 'utf8')).split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      const record: CatalogueRecord = JSON.parse(line);
      checkRecord(record, prefix);
      if (records.has(record.id)) throw new Error(`id: expected each id once, got ${record.id} again`);
      records.set(record.id, record);
    } catch (error) {
      throw new Error(`${file}:${index + 1}: ${(error as Error).message}`);
    }
  }
  return records;
}
