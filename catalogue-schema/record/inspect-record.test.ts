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
  [{ title: null }, 'title', 'required'],
  [{ title: '' }, 'title', 'required'],
  [{ publisher: {} }, 'publisher', 'required'],
  [{ modified: 'yesterday' }, 'modified', 'date'],
  [{ issued: '31.12.2025' }, 'issued', 'date'],
  [{ temporal: { start: '2026-02-01', end: '2026-01-01' } }, 'temporal', 'date'],
  [{ conformsTo: ['ftp://leipzig.de/'] }, 'conformsTo.0', 'address'],
  [{ themes: ['TREES'] }, 'themes.0', 'vocabulary'],
  [{ languages: ['d'] }, 'languages', 'language'],
  [{ contacts: ['stadt/dataset/baum'] }, 'contacts', 'reference'],
  [{ keywords: [1] }, 'keywords.0', 'value'],
  [{ publisher: { name: 'Stadt', colour: 'green' } }, 'publisher', 'value'],
])('%j is a problem of %s, about %s', (fields, field, aspect) => {
  const inspected = inspectRecord('dataset', { ...dataset, ...fields });
  expect(inspected).toMatchObject({ ok: false, problems: [{ field, aspect }] });
});
