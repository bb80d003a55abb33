import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ownerSdl } from '../../catalogue-schema/index.ts';
import { waitUntil } from '../support/index.ts';
import { openTestRegistry, startMembers, type TestRegistry } from './start-members.ts';

let opened: TestRegistry;

beforeAll(async () => {
  opened = await openTestRegistry();
});

afterAll(() => opened.close());

const sdlWith = (field: string): string => `${ownerSdl()}\nextend type Query { ${field}: Int }`;

/** A thousand types that refer to one another: half a minute to compose, where others take half a second. */
function slowSdl(): string {
  const fields = (type: number) =>
    Array.from({ length: 80 }, (_, field) => `f${field}: T${(type * 80 + field + 1) % 1000}`).join(' ');
  const types = Array.from({ length: 1000 }, (_, type) => `type T${type} { ${fields(type)} }`);
  return `${ownerSdl()}\nextend type Query { maze: T0 }\n${types.join('\n')}`;
}

/** Milliseconds: far more than others need, and far less than the slow one. */
const limit = 6000;

test('an SDL that takes too long holds up nobody, and the last one that was good stays in force', async () => {
  const { registry } = opened;
  const url = 'http://127.0.0.1:9/graphql';
  await registry.publish({ id: 'klinik', url, sdl: ownerSdl() }, 'anna');
  await registry.publish({ id: 'uni', url, sdl: sdlWith('lectures') }, 'anna');
  const { members, of, graphs, log, stop } = await startMembers(registry, limit);
  const inForce = (field: string) =>
    waitUntil(() => graphs.at(-1)?.includes(field) ?? false, 120_000, `${field} is in force`);
  try {
    await inForce('lectures');
    await registry.publish({ id: 'uni', sdl: slowSdl() }, 'anna');
    await waitUntil(() => of('uni')?.owner.version === 2, 60_000, 'it is being composed');
    await registry.setState('klinik', 'suspended', 'moves', 'anna');
    await waitUntil(() => members.find('klinik') === undefined, 60_000, 'who is suspended is so');
    expect(of('uni')?.extensionProblem).toBeNull();

    const problem = `uni: composing took longer than ${limit} ms`;
    await waitUntil(() => of('uni')?.extensionProblem === problem, 120_000, 'the reason is told');
    expect(of('uni')?.serverProblem).toBe(`COMPOSITION_TIMEOUT: ${problem}`);
    await registry.publish({ id: 'labor', url, sdl: sdlWith('samples') }, 'anna');
    await inForce('samples');
    expect(graphs.at(-1)).toContain('lectures');
    expect(of('uni')?.extensionProblem).toBe(problem);
    expect(log.filter((line) => line.includes('took longer'))).toHaveLength(1);
  } finally {
    await stop();
  }
  const again = await startMembers(registry, limit);
  await again.stop();
  expect(again.firstGraph).toContain('lectures');
  expect(again.firstGraph).not.toContain('maze');
});
