import { type KindedRecord, parseEntryId } from '../../../catalogue-schema/index.ts';
import { sortKey } from '../analyser/index.ts';
import { indexedText } from '../inverted-index/index.ts';
import { entryValues } from './entry-values.ts';
import { hasPersonalData, recordTexts, titleOf } from './record-texts.ts';

/** A record's row in `search_entry`, apart from its number, as JSON for `jsonb_to_recordset`. */
export function searchRow(entry: KindedRecord): Readonly<Record<string, unknown>> {
  const { id, visibility, audience, modified } = entry.record;
  // Who may see a record that is not PUBLIC also reads the personal data in it.
  const isReadInTwoWays = visibility === 'PUBLIC' && hasPersonalData(entry);
  const title = (withPersonalData: boolean): string => sortKey(titleOf(entry, withPersonalData));
  const words = (withPersonalData: boolean): string => indexedText(recordTexts(entry, withPersonalData));
  return {
    id,
    kind: entry.kind,
    owner: parseEntryId(id).owner,
    visibility,
    audience,
    modified,
    title_sort: title(!isReadInTwoWays),
    words: words(!isReadInTwoWays),
    personal_title_sort: isReadInTwoWays ? title(true) : null,
    personal_words: isReadInTwoWays ? words(true) : null,
    attributes: entryValues(entry),
  };
}
