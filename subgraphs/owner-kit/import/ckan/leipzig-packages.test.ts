import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  type ContactRecord,
  type DatasetRecord,
  type EntryRecord,
  fileTypes,
  licences,
} from '../../../../catalogue-schema/index.ts';
import { importRecords } from '../import-records.ts';
import { ckanSource } from './ckan-source.ts';

const file = '../shared/data/leipzig/ckan-packages.json';
const isThere = existsSync(file);
if (!isThere) console.warn(`Not tested: ${file}, the real records of the city's portal, is not there.`);

async function importCity() {
  const saved: EntryRecord[] = [];
  const summary = await importRecords({
    owner: 'stadt',
    origin: 'ckan',
    source: ckanSource({ owner: 'stadt', source: file }),
    store: {
      save: async (records) => {
        saved.push(...records);
        return records.map(() => 'new' as const);
      },
      prune: async () => 0,
    },
  });
  const ofKind = (kind: string) => saved.filter(({ id }) => id.split('/')[1] === kind);
  return { summary, datasets: ofKind('dataset') as DatasetRecord[], contacts: ofKind('contact') as ContactRecord[] };
}

(isThere ? test : test.skip)('the real records of the city’s portal are imported without loss', async () => {
  const { summary, datasets, contacts } = await importCity();
  expect(summary.refusals).toEqual([]);
  expect(summary.counts.dataset).toEqual({ read: 335, new: 335, changed: 0, unchanged: 0, kept: 0, refused: 0 });

  const distributions = datasets.flatMap((dataset) => dataset.distributions);
  const services = datasets.flatMap((dataset) => dataset.services);
  expect(distributions.length + services.length).toBe(686);
  expect(services).toHaveLength(32);
  expect(distributions.map(({ format }) => format).filter((format) => !(format && format in fileTypes))).toEqual([]);
  const codes = [...distributions, ...services].flatMap(({ licence }) => licence?.code ?? []);
  expect(codes).toHaveLength(665);
  expect(codes.filter((code) => !(code in licences))).toEqual([]);

  const mailboxes = contacts.filter(({ kind }) => kind === 'MAILBOX').map(({ email }) => email);
  expect(mailboxes).toHaveLength(19);
  expect(new Set(mailboxes).size).toBe(19);
  expect(contacts.filter(({ kind }) => kind === 'UNIT')).toHaveLength(1);
  expect(contacts.filter(({ kind }) => kind === 'PERSON').map(({ visibility }) => visibility)).toEqual(
    Array(4).fill('INTERNAL'),
  );
  expect(datasets.filter((dataset) => dataset.contacts.length === 1)).toHaveLength(315);
  const ids = new Set(contacts.map(({ id }) => id));
  expect(datasets.flatMap((dataset) => dataset.contacts).filter((id) => !ids.has(id))).toEqual([]);
});

(isThere ? test : test.skip)('no placeholder for a private person is public', async () => {
  const { datasets, contacts } = await importCity();
  const open = contacts.filter(({ visibility }) => visibility === 'PUBLIC');
  const agents = datasets.flatMap(({ publisher, creators }) => [publisher, ...creators]);
  const names = [...open, ...agents].flatMap(({ name, email }) => [name, email ?? '']);
  expect(names.filter((name) => /privatperson|example\.org/i.test(name))).toEqual([]);
});
