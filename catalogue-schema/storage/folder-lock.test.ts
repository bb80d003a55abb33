import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { folderSocket, isFolderInUse, lockFolder } from './folder-lock.ts';

test.each([
  ['short', 'a'],
  ['longer than a socket may be', 'ä'.repeat(70)],
])('a folder whose path is %s has one user at a time', async (_, name) => {
  const parent = await mkdtemp(path.join(tmpdir(), 'lock-'));
  const [folder, other] = [path.join(parent, name), path.join(parent, `${name}-other`)];
  const lock = await lockFolder(folder);
  expect(existsSync(folderSocket(folder))).toBe(true);
  expect(await isFolderInUse(path.relative(process.cwd(), folder))).toBe(true);
  await expect(lockFolder(folder)).rejects.toThrow(`data folder ${folder}: another process uses it`);
  await (await lockFolder(other)).release();
  await lock.release();
  expect(await isFolderInUse(folder)).toBe(false);
  await rm(parent, { recursive: true });
});
