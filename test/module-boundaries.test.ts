import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '..');
const files = ['bin', 'catalogue-schema', 'gateway', 'subgraphs'].flatMap((top) =>
  readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts') && !file.split(path.sep).includes('test'))
    .map((file) => path.join(top, file)),
);

const imports = files.flatMap((file) => {
  const source = readFileSync(path.join(root, file), 'utf8');
  const targets = [...source.matchAll(/(?:from |import |import\()'([^']+)'/g)].map(([, target]) => target as string);
  return targets.map((target) => ({
    file,
    target: target.startsWith('.') ? path.join(path.dirname(file), target) : target,
    isOwn: target.startsWith('.'),
  }));
});

/** Whole modules, from the outermost in: entering one from outside goes through its `index.ts`. */
const moduleOf = (file: string): string => {
  const [top, second] = file.split(path.sep);
  return top === 'subgraphs' && second !== undefined && !second.endsWith('.ts') ? `${top}/${second}` : (top as string);
};

test('a module is entered through its index.ts alone', () => {
  const past = imports.filter(
    ({ file, target, isOwn }) =>
      isOwn &&
      moduleOf(file) !== moduleOf(target) &&
      moduleOf(target) !== 'subgraphs' &&
      path.basename(target) !== 'index.ts',
  );
  expect(past).toEqual([]);
});

const subgraphModules = files.map(moduleOf).filter((module) => module.startsWith('subgraphs/'));

test('catalogue-schema imports nobody, gateway and subgraphs not each other, owners only the owner kit', () => {
  const allowed = (from: string): readonly string[] => {
    if (from === 'bin') return ['catalogue-schema', 'gateway', 'subgraphs', 'subgraphs/search'];
    if (from === 'catalogue-schema') return [];
    if (from === 'gateway' || from === 'subgraphs/owner-kit') return ['catalogue-schema'];
    if (from === 'subgraphs') return ['catalogue-schema', ...subgraphModules];
    if (from === 'subgraphs/commands')
      return ['catalogue-schema', 'subgraphs', 'subgraphs/owner-kit', 'subgraphs/search', 'subgraphs/hosted'];
    return ['catalogue-schema', 'subgraphs/owner-kit'];
  };
  const wrong = imports.filter(({ file, target, isOwn }) => {
    const [from, to] = [moduleOf(file), moduleOf(target)];
    return isOwn && from !== to && !allowed(from).includes(to);
  });
  expect(wrong).toEqual([]);
});

test('only gateway/apollo knows the packages under the Elastic License', () => {
  const elastic = /^@apollo\/(gateway|composition|query-planner|federation-internals|query-graphs)/;
  const knowing = imports.filter(({ file, target }) => elastic.test(target) && !file.startsWith('gateway/apollo/'));
  expect(knowing).toEqual([]);
});
