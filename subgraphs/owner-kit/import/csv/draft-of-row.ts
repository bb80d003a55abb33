import {
  type DatasetRecord,
  frequencies,
  frequencyByUri,
  languageByUri,
  readEntryId,
  themeByUri,
  themes,
  type Visibility,
  visibilityLabels,
} from '../../../../catalogue-schema/index.ts';
import type { Draft } from '../items-of-drafts.ts';
import { agentKindOf, periodOf, slug, stated, textOf, uniqueWords } from '../values/index.ts';
import { mentionOfRow } from './mention-of-row.ts';
import { partsOfRow } from './parts-of-row.ts';
import type { TableRow } from './read-table.ts';
import { RowReader } from './row-reader.ts';

const germanNames = (concepts: Readonly<Record<string, { readonly label: { readonly de: string } }>>): string =>
  Object.values(concepts)
    .map(({ label }) => label.de)
    .join(' | ');

function visibilityOf(word: string): Visibility | undefined {
  const names = Object.entries(visibilityLabels) as [Visibility, { readonly de: string }][];
  return names.find(([code, { de }]) => [code.toLowerCase(), de.toLowerCase()].includes(word.toLowerCase()))?.[0];
}

function idOf(row: RowReader, owner: string): string | undefined {
  const word = row.required('Kennung');
  const id = [word, slug(word)]
    .map((local) => `${owner}/dataset/${local}`)
    .find((one) => readEntryId(one) !== undefined);
  return id ?? (word === '' ? undefined : row.refuse('Kennung', 'letters or digits', word));
}

/** Owners whose people, too, see a RESTRICTED record. Elsewhere they decide nothing, so that they were meant otherwise. */
function audienceOf(row: RowReader, visibility: Visibility): readonly string[] {
  const owners = row.list('Sichtbar für', ',');
  if (owners.length > 0 && visibility !== 'RESTRICTED') {
    row.refuse(
      'Sichtbar für',
      `nothing where Sichtbarkeit is not ${visibilityLabels.RESTRICTED.de}`,
      owners.join(', '),
    );
  }
  for (const owner of owners.filter((one) => readEntryId(`${one}/dataset/x`) === undefined)) {
    row.refuse('Sichtbar für', 'ids of owners such as stadt', owner);
  }
  return [...new Set(owners)];
}

function temporalOf(row: RowReader): DatasetRecord['temporal'] {
  const [start, end] = [row.day('Zeitraum von'), row.day('Zeitraum bis', 'end')];
  if (start !== undefined && end !== undefined && start > end) {
    return row.refuse('Zeitraum bis', `a day not before ${start}`, end);
  }
  return periodOf(start, end);
}

/** A row of the table as a dataset, and the contact that it names. Every cell that cannot be used is a problem. */
export function draftOfRow(tableRow: TableRow, owner: string): Draft {
  const row = new RowReader(tableRow);
  const id = idOf(row, owner);
  const title = row.required('Titel');
  const publisher = row.required('Herausgeber');
  const day = row.required('Stand') === '' ? undefined : row.day('Stand');
  const modified = day === undefined ? undefined : `${day}T00:00:00.000Z`;
  const known = row.list('Themen').flatMap((word) => row.known('Themen', word, themeByUri, germanNames(themes)) ?? []);
  const languages = row
    .list('Sprachen', ',')
    .flatMap((word) => row.known('Sprachen', word, languageByUri, 'a language such as Deutsch or de') ?? []);
  const places = row.list('Orte', ',');
  const visibilities = germanNames(
    Object.fromEntries(Object.entries(visibilityLabels).map(([code, label]) => [code, { label }])),
  );
  const visibility = row.known('Sichtbarkeit', row.line('Sichtbarkeit'), visibilityOf, visibilities) ?? 'PUBLIC';
  const kind = agentKindOf(publisher);
  const fields = {
    title,
    publisher: { name: publisher, ...stated({ kind }) },
    modified,
    visibility,
    audience: audienceOf(row, visibility),
    themes: [...new Set(known)],
    keywords: uniqueWords(row.list('Schlagwörter', ',')),
    languages: [...new Set(languages)],
    ...partsOfRow(row, title),
    ...stated({
      description: textOf(row.text('Beschreibung')),
      issued: row.day('Erschienen'),
      frequency: row.known('Turnus', row.line('Turnus'), frequencyByUri, germanNames(frequencies)),
      temporal: temporalOf(row),
      spatial: places.length === 0 ? undefined : { places: [...places] },
      landingPage: row.url('Webseite', row.line('Webseite')),
    }),
  };
  const mention = mentionOfRow(row, publisher, { themes: fields.themes, modified, isPublic: visibility === 'PUBLIC' });
  const name = row.line('Kennung');
  return {
    name: `line ${tableRow.line}${name === undefined ? '' : ` (${name})`}`,
    id,
    ...(row.problems.length > 0 ? { problem: row.problems.join('; ') } : {}),
    mentions: mention === undefined ? [] : [mention],
    record: (contacts) => ({ id, ...fields, contacts }),
  };
}
