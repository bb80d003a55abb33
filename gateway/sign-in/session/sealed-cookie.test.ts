import { afterEach, expect, test } from '@jest/globals';
import { parseSetCookie } from 'cookie';
import fastify, { type FastifyInstance } from 'fastify';
import type { JWTPayload } from 'jose';
import { type SealedCookie, sealedCookie } from './sealed-cookie.ts';

const [first, second] = ['a'.repeat(32), 'b'.repeat(32)] as const;
const started: FastifyInstance[] = [];

afterEach(() => Promise.all(started.splice(0).map((app) => app.close())));

const cookieWith = (secrets: readonly string[], name = 'session', isSecure = true) =>
  sealedCookie({ name, secrets, isSecure });

/** A server that writes what it is sent, and answers what it is sent a cookie of. */
async function serve(cookie: SealedCookie): Promise<string> {
  const app = fastify();
  started.push(app);
  app.post('/', async (request, reply) => reply.send(await cookie.write(reply, request.body as JWTPayload, 60)));
  app.get('/', async (request, reply) => reply.send({ read: await cookie.read(request) }));
  app.delete('/', async (request, reply) => {
    cookie.clear(request, reply);
    return reply.send();
  });
  return app.listen({ host: '127.0.0.1', port: 0 });
}

const post = (url: string, content: object) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) });

const sent = (response: Response) => response.headers.getSetCookie().map((line) => parseSetCookie(line));

const cookiesOf = (response: Response): string =>
  sent(response)
    .filter(({ value }) => value)
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');

async function readWith(cookie: SealedCookie, cookies: string): Promise<Record<string, unknown> | null> {
  const response = await fetch(await serve(cookie), { headers: { cookie: cookies } });
  return ((await response.json()) as { read: Record<string, unknown> | null }).read;
}

test('a cookie is for this host alone, and scripts do not see it', async () => {
  const [cookie] = sent(await post(await serve(cookieWith([first])), { a: 1 }));
  expect(cookie).toMatchObject({ name: '__Host-session', path: '/', httpOnly: true, secure: true, sameSite: 'lax' });
  expect(cookie).not.toHaveProperty('domain');
  expect(cookie?.maxAge).toBe(60);
  const [plain] = sent(await post(await serve(cookieWith([first], 'session', false)), { a: 1 }));
  expect(plain?.name).toBe('session');
  expect(plain?.secure).toBeFalsy();
});

test('every gateway with the secret reads it, and nobody else', async () => {
  const cookies = cookiesOf(await post(await serve(cookieWith([first])), { person: 'Ada' }));
  expect(cookies).not.toContain(Buffer.from('Ada').toString('base64url'));
  expect(await readWith(cookieWith([first]), cookies)).toMatchObject({ person: 'Ada' });
  expect(await readWith(cookieWith([second, first]), cookies)).toMatchObject({ person: 'Ada' });
  expect(await readWith(cookieWith([second]), cookies)).toBeNull();
  expect(await readWith(cookieWith([first], 'other'), cookies.replace('session', 'other'))).toBeNull();
});

test('what was changed, cut off or made up is not read', async () => {
  const cookies = cookiesOf(await post(await serve(cookieWith([first])), { person: 'Ada' }));
  const at = cookies.length - 40;
  const changed = `${cookies.slice(0, at)}${cookies[at] === 'A' ? 'B' : 'A'}${cookies.slice(at + 1)}`;
  for (const odd of [
    changed,
    cookies.slice(0, -20),
    '__Host-session=x',
    '__Host-session=a.b.c.d.e',
    '__Host-session=%',
  ]) {
    expect([odd, await readWith(cookieWith([first]), odd)]).toEqual([odd, null]);
  }
});

test('a long one is in parts that browsers keep, and one that is too long is not written', async () => {
  const url = await serve(cookieWith([first]));
  const long = await post(url, { token: 'x'.repeat(5000) });
  expect(sent(long).filter(({ value }) => value)).toHaveLength(2);
  for (const line of long.headers.getSetCookie()) expect(line.length).toBeLessThan(4096);
  expect(await readWith(cookieWith([first]), cookiesOf(long))).toMatchObject({ token: 'x'.repeat(5000) });

  const cleared = await fetch(url, { method: 'DELETE', headers: { cookie: cookiesOf(long) } });
  expect(sent(cleared).map(({ name, maxAge }) => [name, maxAge])).toEqual([
    ['__Host-session', 0],
    ['__Host-session.1', 0],
  ]);
  const tooLong = await post(url, { token: 'x'.repeat(20_000) });
  expect([await tooLong.text(), tooLong.headers.getSetCookie()]).toEqual(['false', []]);
});
