import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { isEnumType, isInterfaceType, isObjectType } from 'graphql';
import { contractSchema } from '../contract.ts';
import { conformanceRules } from './index.ts';

test('the README lists every rule with what it wants and the text that asks for it', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| `([a-z-]+)` *\| (.*?) *\| (.*?) *\|$/gm)];
  expect(rows.map(([, ...cells]) => cells)).toEqual(
    conformanceRules.map(({ rule, title, reference }) => [rule, title, reference]),
  );
});

function isInContract(coordinate: string): boolean {
  const [name = '', part] = coordinate.split('.');
  const type = contractSchema.getType(name);
  if (part === undefined) return type !== undefined;
  if (isEnumType(type)) return type.getValue(part) !== null && type.getValue(part) !== undefined;
  return (isObjectType(type) || isInterfaceType(type)) && type.getFields()[part] !== undefined;
}

test('what a rule refers to is in the contract', () => {
  const coordinates = conformanceRules.flatMap(({ reference }) =>
    [...reference.matchAll(/contract\.graphql ([\w.]+)/g)].map(([, coordinate]) => coordinate ?? ''),
  );
  expect(coordinates.length).toBeGreaterThan(40);
  expect(coordinates.filter((coordinate) => !isInContract(coordinate))).toEqual([]);
});
