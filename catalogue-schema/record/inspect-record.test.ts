import { expect, test } from '@jest/globals';
import { inspectRecord } from './inspect-record.ts';

const dataset = {
  id: 'stadt/dataset/baum',
  title: 'Bäume',
  publisher: { name: 'Stadt Leipzig' },
  modified: '2026-01-01T00:00:00Z',
  visibility: 'PUBLIC',
};

test.each([
  [{ title: null }, ['title'], 'required'],
  [{ title: '' }, ['title'], 'required'],
  [{ publisher: {} }, ['publisher', 'name'], 'required'],
  [{ modified: 'yesterday' }, ['modified'], 'date'],
  [{ issued: '31.12.2025' }, ['issued'], 'date'],
  [{ temporal: { start: '2026-02-01', end: '2026-01-01' } }, ['temporal'], 'date'],
  [{ conformsTo: ['ftp://leipzig.de/'] }, ['conformsTo', 0], 'address'],
  [{ themes: ['TREES'] }, ['themes', 0], 'vocabulary'],
  [{ languages: ['d'] }, ['languages', 0], 'language'],
  [{ contacts: ['stadt/dataset/baum'] }, ['contacts', 0], 'reference'],
  [{ keywords: [1] }, ['keywords', 0], 'value'],
  [{ publisher: { name: 'Stadt', colour: 'green' } }, ['publisher', 'colour'], 'value'],
  [{ '': 'green' }, [''], 'value'],
])('%j is a problem of %j, about %s', (fields, path, aspect) => {
  const inspected = inspectRecord('dataset', { ...dataset, ...fields });
  expect(inspected).toMatchObject({ ok: false, problems: [{ path, aspect }] });
});

test('wrong values and wrong meaning are told at once, each once', () => {
  const inspected = inspectRecord('dataset', {
    ...dataset,
    title: ' ',
    issued: 'gestern',
    contacts: [null, 'stadt/project/x'],
    languages: ['de', 'd'],
    spatial: { bbox: { west: 'links', south: 51, east: 12, north: 52 } },
    distributions: [
      { id: 'a', accessUrl: 'https://example.org/' },
      { id: 'a', accessUrl: 'nirgends' },
    ],
  });
  const paths = inspected.ok ? [] : inspected.problems.map(({ path }) => path.join('.'));
  expect(paths.sort()).toEqual([
    'contacts.0',
    'contacts.1',
    'distributions.1.accessUrl',
    'distributions.1.id',
    'issued',
    'languages.1',
    'spatial.bbox.west',
    'title',
  ]);
});

test('where parts are missing, what else is wrong is told too', () => {
  const inspected = inspectRecord('dataset', {
    title: ' ',
    publisher: 'Stadt',
    modified: '2026-01-01T00:00:00Z',
    visibility: 'PUBLIC',
    audience: null,
    temporal: { start: '2026-02-01', end: '2026-01-01' },
    spatial: { bbox: { west: 200 } },
    distributions: [null, {}, { id: 'a' }, { id: 'a', accessUrl: 'https://example.org/' }],
    translations: 7,
  });
  const problems = inspected.ok ? [] : inspected.problems;
  expect(problems.map(({ path, aspect }) => `${path.join('.')} ${aspect}`).sort()).toEqual([
    'audience required',
    'distributions.0 required',
    'distributions.1.accessUrl required',
    'distributions.1.id required',
    'distributions.2.accessUrl required',
    'distributions.3.id value',
    'id required',
    'publisher value',
    'spatial.bbox.east required',
    'spatial.bbox.north required',
    'spatial.bbox.south required',
    'temporal date',
    'title required',
    'translations value',
  ]);
});

test.each([null, undefined, 'Bäume', 7])('%j is no record', (value) => {
  expect(inspectRecord('dataset', value)).toMatchObject({ ok: false, problems: [{ path: [] }] });
});

test('nobody looks on after 200 values of a wrong type', () => {
  const inspected = inspectRecord('dataset', { ...dataset, conformsTo: Array(60_000).fill('nirgends'), issued: 'x' });
  expect(inspected.ok || inspected.problems.length).toBe(200);
});
