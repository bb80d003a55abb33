import { type KindedRecord, parseEntryId } from '../../../catalogue-schema/index.ts';
import { sortKey } from '../analyser/index.ts';
import { indexedText } from '../inverted-index/index.ts';
import { entryValues } from './entry-values.ts';
import { publicTitle, recordTexts } from './record-texts.ts';

/** A record's row in `search_entry`, apart from its number, as JSON for `jsonb_to_recordset`. */
export function searchRow(entry: KindedRecord): Readonly<Record<string, unknown>> {
  const { id, visibility, modified } = entry.record;
  return {
    id,
    kind: entry.kind,
    owner: parseEntryId(id).owner,
    visibility,
    modified,
    title_sort: sortKey(publicTitle(entry)),
    words: indexedText(recordTexts(entry)),
    attributes: entryValues(entry),
  };
}
