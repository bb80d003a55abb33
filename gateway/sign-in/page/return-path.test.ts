import { expect, test } from '@jest/globals';
import { returnPath } from './return-path.ts';

test.each(['/', '/suche?q=Wasser&ort=Leipzig', '/id/stadt/dataset/b%C3%A4ume#dateien', '/anmeldenummern'])(
  'one goes back to %s',
  (path) => {
    expect(returnPath(path)).toBe(path);
  },
);

test.each([
  undefined,
  '',
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '\\\\elsewhere.example',
  '/.//elsewhere.example',
  '/a/..//elsewhere.example',
  '/%2e//elsewhere.example',
  'javascript:alert(1)',
  'suche',
  '//',
  '/anmelden',
  '/anmelden/callback?code=x',
  '/abmelden',
])('and not to %s', (path) => {
  expect(returnPath(path)).toBe('/');
});
