import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { type ContactRecord, checkRecord } from '../../../catalogue-schema/index.ts';
import {
  openDatabase,
  publicViewer,
  readsPersonalData,
  recordFor,
  rowsOf,
  type Viewer,
} from '../../owner-kit/index.ts';
import { recordTexts, titleOf } from './record-texts.ts';

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

const member = (owner: string): Viewer => ({ ...publicViewer, subject: 'a', memberships: [{ owner, roles: [] }] });

const person = { kind: 'PERSON' };
const contacts = [
  contact(person),
  contact({ ...person, unit: 'Verkehrsamt' }),
  contact({ ...person, unit: 'Verkehrsamt', role: 'Leitung' }),
  contact({ kind: 'MAILBOX', unit: 'Verkehrsamt', role: 'Leitung' }),
];

const viewers: readonly (readonly [string, Viewer, readonly string[]])[] = [
  ['everybody', publicViewer, ['Stadt Leipzig', 'Verkehrsamt', 'Leitung', 'Erika Mustermann']],
  ['internal people', { ...publicViewer, isInternal: true }, contacts.map(({ name }) => name)],
  ['its own people', member('stadt'), contacts.map(({ name }) => name)],
  ["another owner's people", member('lvb'), ['Stadt Leipzig', 'Verkehrsamt', 'Leitung', 'Erika Mustermann']],
];

test.each(viewers)('SQL and search agree on what %s read of a contact', async (_, viewer, names) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'policy-'));
  const { knex, close } = await openDatabase({ folder, schema: 'policy' }, {});
  const rows = await rowsOf<{ record: ContactRecord; whole: boolean }>(
    knex.raw(
      `select ? as record, ? as whole
       from jsonb_to_recordset(?::jsonb) as entry (kind text, owner text, visibility text, record jsonb)`,
      [
        recordFor(knex, viewer, 'entry'),
        readsPersonalData(knex, viewer, 'entry'),
        JSON.stringify(contacts.map((record) => ({ kind: 'contact', owner: 'stadt', visibility: 'PUBLIC', record }))),
      ],
    ),
  );
  await close();
  await rm(folder, { recursive: true });
  expect(rows.map(({ record }) => record.name)).toEqual(names);
  const titles = rows.map(({ whole }, at) =>
    titleOf({ kind: 'contact', record: contacts[at] as ContactRecord }, whole),
  );
  expect(titles).toEqual(names);
  const people = rows
    .slice(0, 3)
    .map(({ record, whole }, at) => [
      record,
      recordTexts({ kind: 'contact', record: contacts[at] as ContactRecord }, whole),
    ]);
  const secrets = [/mustermann/i, /555000/, /Geheimgasse/].map((secret) => secret.test(JSON.stringify(people)));
  expect(secrets).toEqual([1, 2, 3].map(() => names[0] === 'Erika Mustermann'));
});
