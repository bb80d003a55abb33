import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { jsonLinesSource } from './jsonl-source.ts';
import type { SourceItem } from './record-source.ts';

async function read(source: string): Promise<readonly SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of jsonLinesSource({ source }).items()) items.push(item);
  return items;
}

test('every line is a record, and one that is not JSON is a problem', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jsonl-'));
  const file = join(folder, 'records.jsonl');
  await writeFile(file, '\uFEFF{"id":"stadt/dataset/ä"}\r\n\n{"title":"ohne"}\n{"id":\n');
  try {
    expect(await read(file)).toEqual([
      { name: 'stadt/dataset/ä', records: [{ id: 'stadt/dataset/ä' }] },
      { name: 'line 3', records: [{ title: 'ohne' }] },
      { name: 'line 4', problem: expect.stringMatching(/^expected a record as JSON on one line, got Unexpected end/) },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a file that is not there is named', async () => {
  await expect(read('/gibt/es/nicht.jsonl')).rejects.toThrow(
    /^\/gibt\/es\/nicht\.jsonl: expected a readable file, got ENOENT/,
  );
});
