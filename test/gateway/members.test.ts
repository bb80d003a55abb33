import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { ownerSdl } from '../../catalogue-schema/index.ts';
import { waitUntil } from '../support/index.ts';
import {
  openTestRegistry,
  type RunningMembers,
  startMembers,
  startServer,
  type TestRegistry,
} from './start-members.ts';

let opened: TestRegistry;
const cleanUps: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  opened = await openTestRegistry();
});

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

afterAll(() => opened.close());

const sdlWith = (field: string): string => `${ownerSdl()}\nextend type Query { ${field}: Int }`;

async function serve(id: string) {
  const server = await startServer(id);
  cleanUps.push(() => server.stop());
  return server;
}

async function start(): Promise<RunningMembers> {
  const running = await startMembers(opened.registry);
  cleanUps.push(() => running.stop());
  return running;
}

/** Waits until a server has been looked at some more times. */
async function looks({ queries }: { readonly queries: readonly string[] }, count: number): Promise<void> {
  const until = queries.length + count;
  await waitUntil(() => queries.length >= until, 60_000, `${count} more looks`);
}

const serverProblem = ({ of }: RunningMembers, id: string) => of(id)?.serverProblem;

test('a graph is composed where SDLs or states differ, and not for a name', async () => {
  const { registry } = opened;
  const uni = await serve('uni');
  const running = await start();
  const { graphs, of } = running;
  await registry.publish({ id: 'uni', url: uni.url, sdl: sdlWith('lectures') }, 'anna');
  await waitUntil(() => graphs.length === 1, 60_000, 'the field is in force');
  expect(graphs[0]).toContain('lectures');
  const named = async (name: string) => waitUntil(() => of('uni')?.owner.name === name, 60_000, `it is called ${name}`);
  await registry.addOwner({ id: 'hub', name: 'Hub' }, 'anna');
  await waitUntil(() => of('hub') !== undefined, 60_000, 'somebody new is registered');

  uni.answers.catalogueOwner = { id: 'uni', name: 'Universität', kind: 'UNIVERSITY' };
  await named('Universität');
  const revision = await registry.revision();
  let times = 0;
  Object.defineProperty(uni.answers, 'catalogueOwner', {
    get: () => ({ id: 'uni', name: `Universität ${++times}`, kind: 'UNIVERSITY' }),
  });
  await waitUntil(() => times >= 20, 60_000, 'it has said something else twenty times');
  expect(of('uni')?.owner.name).toBe('Universität');
  expect(await registry.revision()).toBe(revision);
  expect((await registry.history('uni')).filter(({ by }) => by === 'uni')).toHaveLength(1);
  expect(graphs).toHaveLength(1);

  await registry.setState('uni', 'suspended', 'moves', 'anna');
  await waitUntil(() => graphs.length === 2, 60_000, 'the graph is without it');
  expect(graphs[1]).not.toContain('lectures');
});

test("what is wrong about a partner's server is told with its code, and logged once", async () => {
  const { registry } = opened;
  const klinik = await serve('klinik');
  await registry.publish({ id: 'klinik', url: klinik.url, sdl: ownerSdl() }, 'anna');
  const running = await start();
  await looks(klinik, 1);
  expect(serverProblem(running, 'klinik')).toBeNull();
  const { answers } = klinik;
  const itself = answers.catalogueOwner;
  const faults: readonly [object | null, string][] = [
    [{ id: 'stadt', name: 'Stadt', kind: 'CITY' }, 'FOREIGN_OWNER: expected the owner "klinik", got "stadt"'],
    [
      { id: 'klinik', name: ' ', kind: 'OTHER' },
      'STATEMENT_REFUSED: name: expected text of 1 to 500 characters, got " "',
    ],
    [{ id: 'klinik', name: 'K', kind: 7 }, 'STATEMENT_REFUSED: kind: expected text, got number'],
    [null, 'STATEMENT_REFUSED: expected an owner in catalogueOwner, got none'],
  ];
  for (const [statement, fault] of faults) {
    answers.catalogueOwner = statement;
    await waitUntil(() => serverProblem(running, 'klinik') === fault, 60_000, fault);
    await looks(klinik, 3);
  }
  answers.catalogueOwner = itself;
  await waitUntil(() => serverProblem(running, 'klinik') === null, 60_000, 'all is well again');
  expect(running.of('klinik')?.participant?.lastError).toBeNull();
  expect(running.log).toEqual(faults.map(([, fault]) => `klinik: ${fault}`));
});

test('what is wrong about the SDL of a server is told with its code, and the last good one stays', async () => {
  const { registry } = opened;
  const [labor, werft] = [await serve('labor'), await serve('werft')];
  labor.answers.sdl = sdlWith('samples');
  werft.answers.sdl = sdlWith('docks');
  await registry.ensureOwners([
    { id: 'labor', url: labor.url },
    { id: 'werft', url: werft.url },
  ]);
  const running = await start();
  expect(running.firstGraph).toContain('samples');
  expect(running.firstGraph).toContain('docks');
  const tells = (problem: string | null) =>
    waitUntil(() => serverProblem(running, 'werft') === problem, 60_000, String(problem));

  werft.answers.sdl = sdlWith('samples');
  await tells('EXTENSION_COLLIDES: werft: Query.samples is already defined by labor');
  expect(running.graphs.at(-1) ?? running.firstGraph).toContain('docks');
  const long = `${ownerSdl()}\n# ${'x'.repeat(1_000_000)}`;
  werft.answers.sdl = long;
  await tells(`SDL_TOO_LARGE: expected an SDL of at most 1000000 bytes, got ${Buffer.byteLength(long)}`);
  werft.answers.sdl = sdlWith('piers');
  await tells(null);
  await waitUntil(() => running.graphs.at(-1)?.includes('piers') ?? false, 60_000, 'the new field is in force');
  const codes = running.log.filter((line) => line.includes('werft')).map((line) => /[A-Z]+_[A-Z_]+/.exec(line)?.[0]);
  expect(codes).toEqual(['EXTENSION_COLLIDES', 'SDL_TOO_LARGE']);
});

test('most looks ask only whether a server is up; one that was down is read at once', async () => {
  const { registry } = opened;
  const werke = await serve('werke');
  await registry.ensureOwners([{ id: 'werke', url: werke.url }]);
  const running = await start();
  await looks(werke, 45);
  const isRead = (query: string): boolean => /_service|catalogueOwner/.test(query);
  expect(werke.queries.filter(isRead).length).toBeLessThan(werke.queries.length / 3);
  expect(new Set(werke.queries.filter((query) => !isRead(query)))).toEqual(new Set(['{ __typename }']));

  werke.answers.isDown = true;
  await waitUntil(() => running.members.find('werke')?.lastError !== null, 60_000, 'it is down');
  werke.answers.sdl = sdlWith('boilers');
  werke.answers.isDown = false;
  await waitUntil(() => running.members.find('werke')?.lastError === null, 60_000, 'it is up');
  expect(isRead(werke.queries.at(-1) ?? '')).toBe(true);
  await waitUntil(() => running.graphs.at(-1)?.includes('boilers') ?? false, 60_000, 'its new field is in force');
});

test('a server that refuses every token is not up, whatever it tells without one', async () => {
  const { registry } = opened;
  const hafen = await serve('hafen');
  await registry.ensureOwners([{ id: 'hafen', url: hafen.url }]);
  const running = await start();
  const lastError = () => running.members.find('hafen')?.lastError;
  await looks(hafen, 2);
  expect(lastError()).toBeNull();
  hafen.answers.refusesTokens = true;
  const refused = 'expected an answer, got HTTP 401: expected another issuer';
  await waitUntil(() => lastError() === refused, 60_000, 'it is told that tokens are refused');
  const seen = new Set<unknown>();
  const until = hafen.queries.length + 10;
  await waitUntil(() => seen.add(lastError()) && hafen.queries.length >= until, 60_000, 'ten more looks');
  expect([...seen]).toEqual([refused]);
  hafen.answers.refusesTokens = false;
  await waitUntil(() => lastError() === null, 60_000, 'it is up again');
});
