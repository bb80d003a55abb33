import { expect, test } from '@jest/globals';
import { withoutUnseen } from './unseen.ts';

const extensions = { code: 'OWNER_UNAVAILABLE', owner: 'b' };
const unseen = (...path: (string | number)[]) => ({
  message: 'nobody',
  path,
  extensions: { ...extensions, isUnseen: true },
});
const seen = (...path: (string | number)[]) => ({ message: 'nobody', path, extensions });

test('a record that was asked for by its id keeps its error, without the mark', () => {
  expect(withoutUnseen([unseen('dataset')], { dataset: null })).toEqual([seen('dataset')]);
});

test('a record that another one names has none, also not from those who add to it', () => {
  const data = { dataset: { contacts: [null, null], lead: null } };
  const errors = [
    unseen('dataset', 'contacts', 0),
    seen('dataset', 'contacts', 0),
    seen('dataset', 'contacts', 1),
    unseen('dataset', 'lead'),
  ];
  expect(withoutUnseen(errors, data)).toEqual([seen('dataset', 'contacts', 1)]);
});

test('a record of which the owner answered a part was seen, and what is missing has its error', () => {
  const data = { dataset: { contacts: [{ name: 'Amt', deputies: null }] } };
  expect(withoutUnseen([unseen('dataset', 'contacts', 0)], data)).toEqual([seen('dataset', 'contacts', 0)]);
});

test('an answer without data has its errors without marks', () => {
  expect(withoutUnseen([unseen('dataset')], null)).toEqual([seen('dataset')]);
  expect(withoutUnseen([seen('x')], null)).toEqual([seen('x')]);
});
