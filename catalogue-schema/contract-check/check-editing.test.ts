import { expect, test } from '@jest/globals';
import { ownerEditingSdl } from '../editing/index.ts';
import { ownerSdl } from '../sdl/index.ts';
import { checkContract } from './check-contract.ts';

const offered = `${ownerSdl()}\n${ownerEditingSdl()}`;
const changed = (passage: string, replacement: string): string => {
  expect(offered).toContain(passage);
  return offered.replace(passage, replacement);
};
const messages = (sdl: string) => checkContract(sdl).map(({ code, message }) => `${code} ${message}`);

test('editing may be offered as a whole, or left out with an address in its place', () => {
  expect(checkContract(offered)).toEqual([]);
  expect(checkContract(`${ownerSdl()} extend type Owner { editUrl: URL }`)).toEqual([]);
  expect(messages(`${ownerSdl()} extend type Owner { editUrl: String }`)).toEqual([
    'CONTRACT_FIELD_DIFFERS Owner.editUrl: expected URL, got String',
  ]);
});

test('whoever has one field of it has to have all', () => {
  const found = messages(`${ownerSdl()} extend type Query { edition(id: ID!): String }`);
  expect(found).toContain('CONTRACT_FIELD_MISSING Query.auditTrail: expected AuditPage, got no such field');
  expect(found).toContain('CONTRACT_TYPE_MISSING Mutation: expected type Mutation, got none');
  expect(found).toContain('CONTRACT_TYPE_MISSING DatasetInput: expected input DatasetInput, got none');
  expect(found).toContain('CONTRACT_FIELD_MISSING Owner.editUrl: expected URL, got no such field');
  expect(messages(`${ownerSdl()} type Mutation { bookRoom(id: ID!): ID }`)).toEqual([]);
});

test.each([
  [
    '  budget: MoneyInput\n',
    '  costs: MoneyInput\n',
    'CONTRACT_FIELD_MISSING ProjectInput.budget: expected MoneyInput, got no such field',
  ],
  [
    '  budget: MoneyInput\n',
    '  budget: MoneyInput!\n',
    'CONTRACT_FIELD_DIFFERS ProjectInput.budget: expected MoneyInput, got MoneyInput!',
  ],
  [
    '  deputies: [ID!]! = []\n',
    '  deputies: [ID!]!\n',
    'CONTRACT_FIELD_DIFFERS ContactInput.deputies: expected [ID!]! = [], got [ID!]!',
  ],
  [
    '  budget: MoneyInput\n',
    '  budget: MoneyInput\n  costCentre: String!\n',
    'CONTRACT_FIELD_DIFFERS ProjectInput.costCentre: expected no field that must be given, got String!',
  ],
  [
    'discardDraft(id: ID!, version: String!): Edition',
    'discardDraft(id: ID!): Edition',
    'CONTRACT_ARGUMENT_MISSING Mutation.discardDraft: expected the argument version: String!, got none',
  ],
])('an input takes all that clients may send, and wants no more: %j as %j', (passage, replacement, message) => {
  expect(messages(changed(passage, replacement))).toEqual([message]);
});

test('an input may take more, if it need not be given', () => {
  expect(checkContract(changed('  budget: MoneyInput\n', '  budget: MoneyInput\n  costCentre: String = ""\n'))).toEqual(
    [],
  );
});
