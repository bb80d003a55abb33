import { afterEach, expect, jest, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { publicViewer } from '../../catalogue-schema/viewer/index.ts';
import { publicUrl, testKey } from '../../test/support/index.ts';
import { TokenSigner } from './token-signer.ts';

afterEach(() => {
  jest.useRealTimers();
});

test('a token is used again, but not when the clock was set and it would be over or not yet begun', async () => {
  // 10 s into a minute.
  const noon = Date.parse('2026-05-01T12:00:10Z');
  jest.useFakeTimers({
    now: noon,
    doNotFake: ['performance', 'setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask'],
  });
  const signer = new TokenSigner(publicUrl, () => testKey);
  const issuedAt = async (now: number): Promise<number> => {
    jest.setSystemTime(now);
    return 1000 * (decodeJwt(await signer.tokenFor('stadt', publicViewer)).iat ?? 0);
  };
  expect(await issuedAt(noon)).toBe(noon);
  expect(await issuedAt(noon + 5000)).toBe(noon);
  expect(await issuedAt(noon + 7_200_000)).toBe(noon + 7_200_000);
  expect(await issuedAt(noon - 7_200_000)).toBe(noon - 7_200_000);
  expect(await issuedAt(noon + 10_000)).toBe(noon);
});
