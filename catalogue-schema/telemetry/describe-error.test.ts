import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { openDatabase } from '../storage/index.ts';
import { describeError } from './describe-error.ts';

const thrownBy = (action: () => Promise<unknown>): Promise<Error> =>
  action().then(
    () => Promise.reject(new Error('expected an error, got none')),
    (error: Error) => error,
  );

test('an error is told with its place, and without the values that it quotes', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'error-'));
  const { knex, close } = await openDatabase({ folder, schema: 'lecos' }, {});
  await knex.raw('create table person (name text primary key)');
  await knex('person').insert({ name: 'Mustermann' });
  const errors = [
    await thrownBy(async () => knex('person').insert({ name: 'Mustermann' })),
    await thrownBy(async () => knex.raw('select ?::integer', ['Mustermann'])),
    await thrownBy(async () => JSON.parse('Mustermann')),
  ];
  for (const error of errors) {
    const wrapped = new GraphQLError(error.message, { originalError: error });
    for (const one of [error, wrapped]) {
      const described = describeError(one);
      expect(JSON.stringify(described)).not.toContain('Mustermann');
      expect(described.stack).toMatch(/^ {4}at /);
    }
  }
  expect(describeError(errors[0])).toMatchObject({ code: '23505' });
  expect(describeError(new TypeError('x is undefined'))).toMatchObject({
    type: 'TypeError',
    message: 'x is undefined',
  });
  expect(describeError('Mustermann')).toEqual({ type: 'string', message: 'something that is no error was thrown' });
  await close();
  await rm(folder, { recursive: true });
});
