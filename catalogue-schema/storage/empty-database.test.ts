import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { openDatabase } from './index.ts';

test('databases that begin as copies of one have nothing in common but that', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'copies-'));
  const open = (name: string) => openDatabase({ folder: path.join(folder, name), schema: 'lecos' }, {});
  const [one, other] = [await open('one'), await open('other')];
  expect(existsSync(path.join(folder, 'one', 'database.new'))).toBe(false);
  await one.knex.raw('create table lecos.own (value integer)');
  await one.knex.raw('insert into lecos.own values (1)');
  await expect(other.knex.raw('select value from lecos.own')).rejects.toThrow('does not exist');
  await one.close();
  const again = await open('one');
  expect((await again.knex.raw('select value from lecos.own')).rows).toEqual([{ value: 1 }]);
  await again.close();
  await other.close();
  await rm(folder, { recursive: true, force: true });
});
