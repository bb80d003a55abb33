import { expect, test } from '@jest/globals';
import { summarise } from './summarise.ts';

test('a summary is what the first 2,000 characters say', () => {
  expect(summarise(`${'<br>'.repeat(400)}Bäume`)).toBe('Bäume');
  expect(summarise(`${'<br>'.repeat(500)}Bäume`)).toBeNull();
});
