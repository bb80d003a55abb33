import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import type { PreviewViewProps } from './preview.tsx';
import { PreviewState } from './preview-state.tsx';
import { PreviewTable } from './preview-table.tsx';
import { readStart } from './read-start.ts';
import { readTable } from './read-table.ts';
import { useLoaded } from './use-loaded.ts';

const mostBytes = 262_144;

/** The first rows of a CSV file as a table. */
export function CsvPreview({ source: { address }, name }: PreviewViewProps) {
  const { texts, formats } = useView();
  const loaded = useLoaded(async (signal) => readTable(await readStart(address, mostBytes, signal)));
  const table = loaded.state === 'there' ? loaded.data : null;
  const count = formats.number(table?.rows.length ?? 0);
  return (
    <>
      <PreviewState
        loaded={loaded}
        address={address}
        there={fill(table?.hasMore ? texts.preview.firstRows : texts.preview.allRows, { n: count })}
      />
      {table && <PreviewTable table={table} label={fill(texts.preview.rowsOf, { name })} />}
    </>
  );
}
