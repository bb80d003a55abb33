import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { type ContactRecord, checkRecord } from '../../../catalogue-schema/index.ts';
import { openDatabase, publicViewer, recordFor, rowsOf } from '../../owner-kit/index.ts';
import { publicTitle, recordTexts } from './record-texts.ts';

function contact(fields: object): ContactRecord {
  const checked = checkRecord({
    id: 'stadt/contact/a',
    name: 'Erika Mustermann',
    organisation: { name: 'Stadt Leipzig' },
    email: 'mustermann@example.org',
    phone: '+49 341 555000',
    website: 'https://mustermann.example/',
    address: { street: 'Geheimgasse 7' },
    modified: '2026-01-01T00:00:00Z',
    visibility: 'PUBLIC',
    ...fields,
  });
  if (!checked.ok) throw new Error(checked.problems.join('; '));
  return checked.record as ContactRecord;
}

const person = { kind: 'PERSON' };
const contacts = [
  contact(person),
  contact({ ...person, unit: 'Verkehrsamt' }),
  contact({ ...person, unit: 'Verkehrsamt', role: 'Leitung' }),
  contact({ kind: 'MAILBOX', unit: 'Verkehrsamt', role: 'Leitung' }),
];

test('SQL and search agree on what the public may read of a contact', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'policy-'));
  const { knex, close } = await openDatabase({ folder, schema: 'policy' }, {});
  const rows = await rowsOf<{ record: ContactRecord }>(
    knex.raw('select ? as record from jsonb_to_recordset(?::jsonb) as entry (kind text, record jsonb)', [
      recordFor(knex, publicViewer, 'entry'),
      JSON.stringify(contacts.map((record) => ({ kind: 'contact', record }))),
    ]),
  );
  await close();
  await rm(folder, { recursive: true });
  const read = rows.map(({ record }) => record);
  expect(read.map(({ name }) => name)).toEqual(['Stadt Leipzig', 'Verkehrsamt', 'Leitung', 'Erika Mustermann']);
  expect(contacts.map((record) => publicTitle({ kind: 'contact', record }))).toEqual(read.map(({ name }) => name));
  const people = [...read.slice(0, 3), recordTexts({ kind: 'contact', record: contacts[0] as ContactRecord })];
  expect(JSON.stringify(people)).not.toMatch(/mustermann|555000|Geheimgasse/i);
});
