import { expect, test } from '@jest/globals';
import { CompositionTimeout } from '../composition/index.ts';
import type { SdlsOfName } from '../registry/index.ts';
import { composeInTime } from './compose-in-time.ts';

const sdl = (name: string, newest: string, good: string | null): SdlsOfName => ({
  name,
  version: 2,
  hash: newest,
  newest,
  good,
});

/** Composes as a graph the names of what it is made of; with anything slow it takes too long. */
function composer() {
  const made: string[] = [];
  const compose = async ({ sdls }: { readonly sdls: readonly SdlsOfName[] }) => {
    const supergraphSdl = sdls.map(({ newest }) => newest).join(' ');
    made.push(supergraphSdl);
    if (supergraphSdl.includes('slow')) throw new CompositionTimeout(7);
    return { supergraphSdl, plans: [], problems: new Map() };
  };
  return { made, compose };
}

const isTried = ({ newest, good }: SdlsOfName): boolean => newest === good;
const partsOf = (sdls: readonly SdlsOfName[]) => ({
  directorySdl: '',
  sdls,
  owners: new Set<string>(),
  operations: [],
});

test('what composes in time is composed once', async () => {
  const { made, compose } = composer();
  const { graph, slow } = await composeInTime(compose, partsOf([sdl('a', 'a2', 'a1'), sdl('b', 'b1', 'b1')]), isTried);
  expect([graph.supergraphSdl, slow.size, made]).toEqual(['a2 b1', 0, ['a2 b1']]);
});

test('a new SDL that takes too long is left out, and the last good one stands in for it', async () => {
  const { made, compose } = composer();
  const parts = partsOf([sdl('a', 'slow', 'a1'), sdl('b', 'b1', 'b1')]);
  const { graph, slow } = await composeInTime(compose, parts, isTried);
  expect(graph.supergraphSdl).toBe('a1 b1');
  expect([...slow].map(([name, { message }]) => [name, message])).toEqual([['a', 'composing took longer than 7 ms']]);
  expect(made).toEqual(['slow b1', 'a1 b1']);
});

test('of several new SDLs only those are left out that take too long', async () => {
  const { compose } = composer();
  const sdls = [sdl('a', 'a2', 'a1'), sdl('b', 'slow', null), sdl('c', 'c1', null), sdl('d', 'd1', 'd1')];
  const { graph, slow } = await composeInTime(compose, partsOf(sdls), isTried);
  expect([graph.supergraphSdl, [...slow.keys()]]).toEqual(['a2 c1 d1', ['b']]);
});

test('where nothing new is to blame, and where composing fails otherwise, the reason is told', async () => {
  const { compose } = composer();
  await expect(composeInTime(compose, partsOf([sdl('a', 'slow', 'slow')]), isTried)).rejects.toThrow(
    new CompositionTimeout(7),
  );
  const broken = async () => Promise.reject(new Error('no worker'));
  await expect(composeInTime(broken, partsOf([sdl('a', 'a2', 'a1')]), isTried)).rejects.toThrow('no worker');
});
