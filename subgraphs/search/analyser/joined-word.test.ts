import { expect, test } from '@jest/globals';
import { joinedWordAt, wordsOf } from './index.ts';

test.each([
  ['CO 2-Ausstoß', ['CO2']],
  ['Ausbau der A 14 und der B 2', ['A14', 'B2']],
  ['Zu- und Fortzüge', ['Zuzüge']],
  ['Ein- und Auspendler', ['Einpendler']],
  ['Aus- und Weiterbildung', ['Ausbildung']],
  ['Leipzig 2024, am 14. Mai, OBM 2020', []],
  ['Rad- und Fußwege', []],
  ['zu und ab', []],
  ['14 A, und Fortzüge', []],
])('%j also has the words %j', (text, joined) => {
  const words = [...wordsOf(text)];
  expect(words.flatMap((_, position) => joinedWordAt(words, position) ?? [])).toEqual(joined);
});
