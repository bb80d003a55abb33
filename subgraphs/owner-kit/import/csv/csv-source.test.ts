import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkRecord, type EntryRecord } from '../../../../catalogue-schema/index.ts';
import type { SourceItem } from '../record-source.ts';
import { columns } from './columns.ts';
import { csvSource } from './csv-source.ts';
import { csvTemplate } from './csv-template.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array): Promise<readonly SourceItem[]> {
  const source = path.join(folder, 'table.csv');
  await writeFile(source, content);
  const items: SourceItem[] = [];
  for await (const item of csvSource({ owner: 'uni', source }).items()) items.push(item);
  return items;
}

/** The records of a table, of which none may be refused. */
async function recordsOf(content: string | Uint8Array): Promise<readonly EntryRecord[]> {
  return (await read(content)).flatMap((item) => {
    if ('problem' in item) throw new Error(item.problem);
    return item.records.map((value) => {
      const checked = checkRecord(value, 'uni');
      if (!checked.ok) throw new Error(checked.problems.join('; '));
      return checked.record;
    });
  });
}

const cells = {
  Kennung: 'Bäume 2026',
  Titel: 'Bäume',
  Herausgeber: 'Amt für Grün',
  Stand: '31.05.2026',
} as const;
const tableOf = (...rows: readonly Readonly<Record<string, string>>[]): string => {
  const names = [...new Set(rows.flatMap(Object.keys))];
  const quoted = (cell = ''): string => `"${cell.replace(/"/g, '""')}"`;
  return [names.join(';'), ...rows.map((row) => names.map((name) => quoted(row[name])).join(';'))].join('\n');
};

test('a row with every column becomes a dataset and its contact', async () => {
  const full = {
    ...cells,
    Beschreibung: 'Alle Bäume.\nMit Art.',
    Schlagwörter: 'Baum, Kataster, baum',
    Themen: 'Umwelt | Bildung, Kultur und Sport',
    Erschienen: '2020',
    Turnus: 'jährlich',
    'Zeitraum von': '2019',
    'Zeitraum bis': '2024',
    Orte: 'Mitte, Ost',
    Sprachen: 'Deutsch, en',
    Lizenz: 'dl-de-by-2.0',
    Namensnennung: 'Amt für Grün',
    Adressen: 'https://x.example/b.csv | https://x.example/wms?service=WMS&request=GetCapabilities&layers=b',
    Formate: 'csv | WMS',
    Webseite: 'https://x.example',
    Ansprechstelle: 'Baumstelle',
    'E-Mail': 'Baum@stadt.de',
    Telefon: '0341 1',
    Sichtbarkeit: 'eingeschränkt',
    'Sichtbar für': 'stadt | verkehrsbetriebe, stadt',
  };
  expect(Object.keys(full).sort()).toEqual([...columns].sort());
  const licence = expect.objectContaining({ code: 'dl-by-de/2.0' });
  const [contact, dataset] = await recordsOf(tableOf(full));
  expect(contact).toMatchObject({
    id: 'uni/contact/baum-stadt.de',
    kind: 'MAILBOX',
    name: 'Baumstelle',
    organisation: { name: 'Amt für Grün' },
    email: 'baum@stadt.de',
    phone: '0341 1',
    visibility: 'INTERNAL',
  });
  expect(dataset).toEqual({
    id: 'uni/dataset/baeume-2026',
    title: 'Bäume',
    description: 'Alle Bäume.\nMit Art.',
    translations: [],
    keywords: ['Baum', 'Kataster'],
    themes: ['ENVI', 'EDUC'],
    publisher: { name: 'Amt für Grün' },
    creators: [],
    contacts: ['uni/contact/baum-stadt.de'],
    issued: '2020-01-01',
    modified: '2026-05-31T00:00:00.000Z',
    frequency: 'ANNUAL',
    temporal: { start: '2019-01-01', end: '2024-12-31' },
    spatial: { places: ['Mitte', 'Ost'] },
    languages: ['de', 'en'],
    visibility: 'RESTRICTED',
    audience: ['stadt', 'verkehrsbetriebe'],
    landingPage: 'https://x.example/',
    highValueCategories: [],
    legalBasis: [],
    conformsTo: [],
    documentation: [],
    distributions: [
      {
        id: 'b.csv',
        accessUrl: 'https://x.example/b.csv',
        downloadUrl: 'https://x.example/b.csv',
        format: 'CSV',
        mediaType: 'text/csv',
        licence,
        attribution: 'Amt für Grün',
        conformsTo: [],
      },
    ],
    services: [
      {
        id: 'wms-service-wms-request-getcapabilities-layers-b',
        title: 'Bäume (WMS)',
        kind: 'WMS',
        endpointUrl: 'https://x.example/wms',
        endpointDescription: 'https://x.example/wms?SERVICE=WMS&REQUEST=GetCapabilities',
        layers: ['b'],
        licence,
      },
    ],
    projectRefs: [],
    relatedDatasets: [],
  });
});

test('the template has all columns, and its example is a record', async () => {
  const template = csvTemplate();
  expect(template.split('\r\n')[0]).toBe(`\uFEFF${columns.join(';')}`);
  expect((await recordsOf(template)).map(({ id }) => id)).toContain('uni/dataset/pegelstaende');
});

const plainTable = 'Kennung;Titel;Herausgeber;Stand\r\nb;Bäume;Grünamt;2026-05-31\r\n';

test.each<readonly [string, string | Uint8Array]>([
  ['UTF-8', plainTable],
  ['UTF-8 with a mark', `\uFEFF${plainTable}`],
  ['Windows-1252', Buffer.from(plainTable, 'latin1')],
  ['commas', plainTable.replace(/;/g, ',')],
  ['tabs', plainTable.replace(/;/g, '\t')],
  ['what Excel puts in front', `sep=;\r\n${plainTable}`],
  ['columns that are empty', plainTable.replace(/\r\n/g, ';;\r\n')],
  ['rows that are empty', `${plainTable};;;\r\n\r\n`],
  ['other capitals and marks of duty', plainTable.replace('Titel', ' TITEL *')],
])('a table in %s is read', async (_, content) => {
  expect(await recordsOf(content)).toEqual([
    expect.objectContaining({ id: 'uni/dataset/b', title: 'Bäume', publisher: { name: 'Grünamt' } }),
  ]);
});

test.each<readonly [Readonly<Record<string, string>>, string]>([
  [{ Stand: 'gestern' }, 'Stand: expected a date such as 2026-05-31 or 31.05.2026, got "gestern"'],
  [{ Stand: '30.02.2026' }, 'Stand: expected a date such as 2026-05-31 or 31.05.2026, got "30.02.2026"'],
  [{ Titel: '', Stand: '' }, 'Titel: expected a value, got ""; Stand: expected a value, got ""'],
  [{ Turnus: 'immer mal' }, 'Turnus: expected alle drei Jahre | alle zwei Jahre | jährlich'],
  [{ Themen: 'Umwelt | Zeug' }, 'Themen: expected Landwirtschaft, Fischerei, Forstwirtschaft und Nahrungsmittel | '],
  [{ Lizenz: 'frei' }, 'Lizenz: expected a licence of DCAT-AP.de such as dl-by-de/2.0, got "frei"'],
  [{ Adressen: 'x.example/b' }, 'Adressen: expected an address with http or https, got "x.example/b"'],
  [
    { Adressen: 'https://x.example/1 https://x.example/2 https://x.example/3', Formate: 'CSV | PDF' },
    'Formate: expected none, one, or one for each of 3 addresses, got "CSV, PDF"',
  ],
  [{ 'E-Mail': 'a@b' }, 'E-Mail: expected one mailbox such as daten@stadt.de, got "a@b"'],
  [
    { 'Zeitraum von': '2020', 'Zeitraum bis': '2019' },
    'Zeitraum bis: expected a day not before 2020-01-01, got "2019-12-31"',
  ],
  [
    { Sichtbarkeit: 'intern', 'Sichtbar für': 'stadt' },
    'Sichtbar für: expected nothing where Sichtbarkeit is not Eingeschränkt, got "stadt"',
  ],
  [
    { Sichtbarkeit: 'Eingeschränkt', 'Sichtbar für': 'Stadt Leipzig' },
    'Sichtbar für: expected ids of owners such as stadt, got "Stadt Leipzig"',
  ],
  [{ Sichtbarkeit: 'geheim' }, 'Sichtbarkeit: expected Öffentlich | Intern | Eingeschränkt, got "geheim"'],
  [{ Sprachen: 'klingonisch' }, 'Sprachen: expected a language such as Deutsch or de, got "klingonisch"'],
])('a row with %j is refused, and the next one is not', async (fault, problem) => {
  const items = await read(tableOf({ ...cells, ...fault }, { ...cells, Kennung: 'gut' }));
  expect(items).toEqual([
    { name: 'line 2 (Bäume 2026)', id: 'uni/dataset/baeume-2026', problem: expect.stringContaining(problem) },
    { name: 'line 3 (gut)', records: [expect.objectContaining({ id: 'uni/dataset/gut' })] },
  ]);
});

test('a row without an id of its own, or with more cells than columns, is refused', async () => {
  const table =
    'Kennung;Titel;Herausgeber;Stand\n;A;Amt;2026\n!;A;Amt;2026\na;A;Amt;2026;B\nb;A;Amt;2026\nB;A;Amt;2026';
  expect((await read(table)).map((item) => ('problem' in item ? item.problem : item.name))).toEqual([
    'Kennung: expected a value, got ""',
    'Kennung: expected letters or digits, got "!"',
    'row: expected no cells behind the last column, got 1',
    'line 5 (b)',
    'line 6 (B)',
  ]);
});

test.each([
  ['', 'an empty file'],
  ['Kennung;Titell;Herausgeber;Stand', 'a column "Titell"; the columns are Kennung, Titel, '],
  ['Kennung;Titel', 'no column Herausgeber, Stand'],
  ['Kennung;Titel;titel;Herausgeber;Stand', 'the column "Titel" twice'],
  ['Kennung;Titel;Herausgeber;Stand\na;"A;Amt;2026', 'Quote Not Closed'],
])('a table that begins with %j is refused as a whole', async (content, got) => {
  await expect(read(content)).rejects.toThrow(
    `${path.join(folder, 'table.csv')}: expected a CSV table of datasets, got ${got}`,
  );
});

test('a long table leaves time for other work', async () => {
  let turns = 0;
  let isReading = true;
  const other = (): void => {
    turns += 1;
    if (isReading) setImmediate(other);
  };
  setImmediate(other);
  const rows = Array.from({ length: 5000 }, (_, number) => ({ ...cells, Kennung: `b${number}` }));
  expect(await read(tableOf(...rows))).toHaveLength(5000);
  isReading = false;
  expect(turns).toBeGreaterThan(10);
});

test('a table of more than 20000 rows is refused', async () => {
  const rows = Array.from({ length: 20_001 }, (_, number) => `b${number};B;Amt;2026`);
  await expect(read(['Kennung;Titel;Herausgeber;Stand', ...rows].join('\n'))).rejects.toMatchObject({
    code: 'SOURCE_TOO_LARGE',
    message: expect.stringMatching(/: expected a CSV table of datasets, got more than 20000 rows$/),
  });
});

test('a person is not public', async () => {
  const person = { ...cells, Ansprechstelle: 'Erika Muster', 'E-Mail': 'erika.muster@stadt.de' };
  const [contact] = await recordsOf(tableOf(person));
  expect(contact).toMatchObject({ kind: 'PERSON', visibility: 'INTERNAL' });
  expect(contact?.id).not.toMatch(/erika|muster/);
});
