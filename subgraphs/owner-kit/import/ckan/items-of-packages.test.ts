import { expect, test } from '@jest/globals';
import type { SourceItem } from '../record-source.ts';
import type { CkanObject } from './ckan-fields.ts';
import { itemsOfPackages } from './items-of-packages.ts';

const ckanPackage = (name: unknown, fields: object = {}) => ({
  id: `uuid-${name}`,
  name,
  title: 'Titel',
  organization: { title: 'Amt für Schule' },
  metadata_modified: '2025-01-01T00:00:00',
  ...fields,
});
async function items(...packages: readonly object[]): Promise<readonly SourceItem[]> {
  const read: SourceItem[] = [];
  for await (const item of itemsOfPackages('stadt', packages as readonly CkanObject[])) read.push(item);
  return read;
}
const idsOf = (item: object | undefined) =>
  ((item as { records?: { id: string }[] } | undefined)?.records ?? []).map(({ id }) => id);

test('every package is an item, and a contact comes with the first that names it', async () => {
  const contact_email = 'schule@leipzig.de';
  expect((await items(ckanPackage('a', { contact_email }), ckanPackage('b', { contact_email }))).map(idsOf)).toEqual([
    ['stadt/contact/schule-leipzig.de', 'stadt/dataset/a'],
    ['stadt/dataset/b'],
  ]);
});

test('a name that cannot stand in an id is respelled', async () => {
  expect(idsOf((await items(ckanPackage('Bürger & Ämter')))[0])).toEqual(['stadt/dataset/buerger-aemter']);
});

test('a package without name or title is a problem, and so is a second one with the same id', async () => {
  expect(
    await items(
      ckanPackage('', { title: 'Ohne Namen' }),
      ckanPackage('a', { title: ' ' }),
      ckanPackage('b!'),
      ckanPackage('b'),
    ),
  ).toEqual([
    { name: 'Ohne Namen', problem: 'name: expected one to make an id of, got ""' },
    { name: 'a', id: 'stadt/dataset/a', problem: 'title: expected text, got " "' },
    expect.objectContaining({ name: 'b!' }),
    {
      name: 'b',
      id: 'stadt/dataset/b',
      problem: 'id: expected "stadt/dataset/b" for one dataset, got it for "b!" too',
    },
  ]);
});

test('the contact of a package that could not be read is still given', async () => {
  expect((await items(ckanPackage('a', { title: '', contact_email: 'schule@leipzig.de' }))).map(idsOf)).toEqual([
    [],
    ['stadt/contact/schule-leipzig.de'],
  ]);
});

test('related datasets are found by page, id or name, later ones too, and others are left out', async () => {
  const related_resource = [
    'https://daten.example.org/dataset/uuid-b,https://daten.example.org/de/dataset/c?x=1',
    'b',
    'uuid-a',
    'https://daten.example.org/dataset/unbekannt',
    'https://daten.example.org/seite',
  ].join(' ');
  const [item] = await items(
    ckanPackage('a', { extras: [{ key: 'related_resource', value: related_resource }] }),
    ckanPackage('b'),
    ckanPackage('c'),
  );
  expect(item).toMatchObject({ records: [{ relatedDatasets: ['stadt/dataset/b', 'stadt/dataset/c'] }] });
});
