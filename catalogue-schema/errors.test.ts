import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { errorCodes } from './errors.ts';

test('the README lists every error code with its meaning', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| `(\w+)` *\| (.*?) *\|$/gm)].map(([, code, meaning]) => [code, meaning]);
  expect(Object.fromEntries(rows)).toEqual(errorCodes);
});
