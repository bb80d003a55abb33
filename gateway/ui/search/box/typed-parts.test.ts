import { expect, test } from '@jest/globals';
import { typedParts } from './typed-parts.ts';

const marked = (label: string, text: string): string =>
  typedParts(label, text)
    .map(({ text: piece, isTyped }) => (isTyped ? `[${piece}]` : piece))
    .join('');

test.each([
  ['Verkehrszählung: Kfz je Stunde', 'verk', '[Verk]ehrszählung: Kfz je Stunde'],
  ['Straße und Plätze', 'strass plae', '[Straß]e und [Plä]tze'],
  ['Straße', 'stras', '[Straß]e'],
  ['Bäume', 'baum', '[Bäum]e'],
  ['Ärzte', 'Ärz', '[Ärz]te'],
  ['Ärzte', 'aerz', '[Ärz]te'],
  ['Café Élysée', 'cafe', '[Café] Élysée'],
  ['Baumkataster', 'kataster', 'Baumkataster'],
  ['a b', 'a b', '[a] [b]'],
  ['Wasser', '', 'Wasser'],
  ['Wasser', '"(', 'Wasser'],
  ['', 'x', ''],
])('%j, typed %j, is %j', (label, text, expected) => {
  expect(marked(label, text)).toBe(expected);
});
