import { expect, test } from '@jest/globals';
import { ckanFields } from './ckan-fields.ts';

test.each([
  'temporal_start',
  'extra:temporal_start',
  'extra:temporal_start ',
  'temporalStart',
  'http://example.org/def#temporal_start',
])('an extra with the key %j is the field temporal_start', (key) => {
  expect(ckanFields({ extras: [{ key, value: ' 2012-01-01 ' }] }).first('temporal_start')).toBe('2012-01-01');
});

test('a field of the package comes before an extra of the same name, and an empty one does not count', () => {
  const extras = [{ key: 'language', value: 'ENG' }];
  expect(ckanFields({ language: ['DEU'], extras }).all('language')).toEqual(['DEU', 'ENG']);
  expect(ckanFields({ language: [], extras }).all('language')).toEqual(['ENG']);
  expect(ckanFields({ contact_email: '', maintainer_email: 'a@b.de' }).first('contact_email', 'maintainer_email')).toBe(
    'a@b.de',
  );
});

test('a list may be written as JSON inside a text', () => {
  expect(ckanFields({ extras: [{ key: 'conforms_to', value: '["a", "b"]' }] }).all('conformsTo')).toEqual(['a', 'b']);
  expect(ckanFields({ notes: '[kein JSON' }).all('notes')).toEqual(['[kein JSON']);
});
