import { expect, test } from '@jest/globals';
import { countEdits } from './count-edits.ts';

test.each([
  ['baum', 'baum', 0],
  ['baum', 'bau', 1],
  ['baum', 'bauum', 1],
  ['baum', 'bahm', 1],
  ['baum', 'buam', 1],
  ['haltestelle', 'haltesetlle', 1],
  ['haltestelle', 'haltestele', 1],
  ['haltestelle', 'haltstele', 2],
  ['haltestelle', 'zahltestele', 3],
  ['baum', 'zug', 3],
  ['ab', 'ba', 1],
  ['abc', 'cab', 2],
])('from %s to %s it is %i edits', (one, other, edits) => {
  expect(countEdits(one, other, 2)).toBe(edits);
  expect(countEdits(other, one, 2)).toBe(edits);
});

test('words of any length are compared', () => {
  expect(countEdits('a'.repeat(300), `${'a'.repeat(299)}b`, 2)).toBe(3);
  expect(countEdits('', 'ab', 2)).toBe(2);
});
