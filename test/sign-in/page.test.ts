import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EntryRecord, Visibility } from '../../catalogue-schema/index.ts';
import {
  type RunningCatalogue,
  signInWith,
  startCatalogue,
  startProvider,
  type TestProvider,
  testIssuer,
  testPage,
  type Visitor,
  visitor,
  waitUntil,
} from '../support/index.ts';

let catalogue: RunningCatalogue;
let provider: TestProvider;
let url: string;

beforeAll(async () => {
  catalogue = await startCatalogue({
    signIn: async (catalogueUrl) => {
      const claims = { ada: { owners: 'stadt', access: { roles: ['editor'] } }, bo: { owners: 'lecos' } };
      provider = await startProvider({ claims, names: { ada: 'Ada <Lovelace>', bo: 'Bo' }, catalogueUrl });
      return signInWith([testIssuer(provider.issuer, { page: testPage })]);
    },
  });
  url = catalogue.gateway.url;
});

afterAll(async () => {
  await catalogue.stop();
  await provider.stop();
});

const at = (path: string): URL => new URL(path, url);

/** From the link to the page that one comes back to. */
async function signIn(someone: Visitor, login: string, path = '/anmelden'): Promise<Response> {
  let page = await someone.visit(at(path));
  while (new URL(page.url).origin === provider.issuer) {
    if (page.status !== 200) throw new Error(`expected a form, got ${page.status}: ${await page.text()}`);
    page = await someone.submit(page, { login, password: 'x' });
  }
  return page;
}

const sameOrigin = { 'sec-fetch-site': 'same-origin' };

const askViewer = (someone: Visitor, headers: Record<string, string> = sameOrigin) =>
  someone.ask(at('/graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query: '{ viewer { subject organisations { owner { id } roles } } }' }),
  });

const signOut = (someone: Visitor, headers: Record<string, string> = sameOrigin) =>
  someone.ask(at('/abmelden'), { method: 'POST', headers });

test('one signs in at the provider, is called by name on the way back, and signs out on both sides', async () => {
  const ada = visitor({ 'accept-language': 'de' });
  const before = await ada.visit(at('/suche?q=Wasser'));
  expect(before.headers.getSetCookie()).toEqual([]);
  expect(before.headers.get('vary')).toContain('cookie');
  expect(before.headers.has('cache-control')).toBe(false);
  expect(await before.text()).toMatch(/<a href="\/anmelden"[^>]*>Anmelden<\/a>/);

  const back = await signIn(ada, 'ada', `/anmelden?zu=${encodeURIComponent('/suche?q=Wasser')}`);
  expect(back.url).toBe(at('/suche?q=Wasser').href);
  expect(back.headers.get('cache-control')).toBe('private, no-store');
  expect(back.headers.get('content-security-policy')).toContain(`form-action 'self' ${provider.issuer}`);
  const page = await back.text();
  expect(page).toContain('Ada &lt;Lovelace> · Stadt Leipzig');
  expect(page).toMatch(/<form action="\/abmelden" method="post"><button type="submit">Abmelden/);
  expect(await (await ada.visit(at('/?lang=en'))).text()).toMatch(/<button type="submit">Sign out/);

  const kept = [...ada.cookies(url).values()];
  expect(kept.map(({ name }) => name)).toEqual(['session']);
  expect(kept[0]).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' });
  expect(kept[0]?.value).not.toMatch(/Ada|ada/);

  expect(await (await askViewer(ada)).json()).toEqual({
    data: {
      viewer: { subject: `${provider.issuer}#ada`, organisations: [{ owner: { id: 'stadt' }, roles: ['EDITOR'] }] },
    },
  });

  const out = await signOut(ada);
  expect(out.status).toBe(303);
  expect(out.headers.get('location')).toContain(`${provider.issuer}/session/end?`);
  expect(ada.cookies(url).size).toBe(0);
  const asked = await ada.visit(out.headers.get('location') as string);
  const ended = await ada.submit(asked, { logout: 'yes' });
  expect(ended.url).toBe(at('/').href);
  expect(await ended.text()).not.toContain('Lovelace');
});

test('the page of a record that is not for everybody says who sees it, by name', async () => {
  const id = 'stadt/dataset/vertraulich';
  const store = catalogue.owners.get('stadt')?.store;
  const [sample] = (await store?.read('', 1000))?.filter((record) => record.id.startsWith('stadt/dataset/')) ?? [];
  const save = (visibility: Visibility, audience: string[]) =>
    store?.save([{ ...(sample as EntryRecord), id, visibility, audience }], 'test');
  const ada = visitor({ 'accept-language': 'de' });
  await signIn(ada, 'ada');
  const page = async (address = `/id/${id}`) => (await ada.visit(at(address))).text();

  await save('RESTRICTED', ['lecos', 'nobody-knows']);
  expect(await page()).toContain('Eingeschränkt: sichtbar nur für Stadt Leipzig und Lecos GmbH<');
  expect(await page(`/id/${id}?lang=en`)).toContain('Restricted: visible only to Stadt Leipzig and Lecos GmbH<');
  expect((await visitor().visit(at(`/id/${id}`))).status).toBe(404);
  const json = await ada.ask(at(`/id/${id}`), { headers: { accept: 'application/json', ...sameOrigin } });
  expect(await json.json()).toMatchObject({ visibility: 'RESTRICTED', audience: ['lecos', 'nobody-knows'] });

  await save('RESTRICTED', []);
  expect(await page()).toContain('Eingeschränkt: sichtbar nur für Stadt Leipzig<');
  await save('INTERNAL', ['lecos']);
  expect(await page()).toContain('Intern: sichtbar für angemeldete Beschäftigte der Stadt und ihrer Unternehmen<');
  await save('PUBLIC', ['lecos']);
  expect(await page()).not.toMatch(/sichtbar (nur )?für/);
});

test('another page makes nobody do anything', async () => {
  const ada = visitor();
  await signIn(ada, 'ada');
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: url },
    { origin: 'https://elsewhere.test' },
    { origin: 'null' },
    { authorization: 'Basic YTpi', 'sec-fetch-site': 'cross-site' },
    {},
  ] as Record<string, string>[]) {
    const response = await askViewer(ada, headers);
    expect([headers, response.status]).toEqual([headers, 403]);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect([headers, (await signOut(ada, headers)).status]).toEqual([headers, 403]);
  }
  expect((await askViewer(ada, { origin: url })).status).toBe(200);
  // Without a cookie it is anybody's right to ask.
  expect((await askViewer(visitor(), { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  // What forms of other pages can send is no question at all.
  const form = await visitor().ask(at('/graphql'), {
    method: 'POST',
    body: 'query={viewer{subject}}',
    headers: { accept: '*/*' },
  });
  expect(form.status).toBe(415);
});

test('a token wins over the session', async () => {
  const ada = visitor();
  await signIn(ada, 'ada');
  const authorization = `Bearer ${await provider.tokenFor('bo')}`;
  const answer = await (await askViewer(ada, { authorization, 'sec-fetch-site': 'cross-site' })).json();
  expect(answer).toMatchObject({ data: { viewer: { subject: `${provider.issuer}#bo` } } });
  expect((await askViewer(ada, { authorization: 'Bearer x' })).status).toBe(401);
});

test('one comes back to this catalogue and nowhere else', async () => {
  for (const elsewhere of ['https://elsewhere.test/', '//elsewhere.test', '/.//elsewhere.test', '/\\elsewhere.test']) {
    const back = await signIn(visitor(), 'ada', `/anmelden?zu=${encodeURIComponent(elsewhere)}`);
    expect([elsewhere, back.url]).toEqual([elsewhere, at('/').href]);
  }
  const ada = visitor();
  const begun = await ada.ask(at('/anmelden'), { headers: { referer: at('/anbieter/stadt?lang=en').href } });
  const back = await signIn(ada, 'ada', begun.headers.get('location') as string);
  expect(back.url).toBe(at('/anbieter/stadt?lang=en').href);
});

test('nobody is signed in with what another browser began, twice, or without having begun', async () => {
  const attacker = visitor();
  let page = await attacker.visit(at('/anmelden'));
  let callback: string | null = null;
  while (callback === null) {
    const form = await page.clone().text();
    const [, action] = /<form[^>]* action="([^"]+)"/.exec(form) ?? [];
    const prompt = /name="prompt" value="(\w+)"/.exec(form)?.[1] ?? '';
    let response = await attacker.ask(new URL(action as string, page.url), {
      method: 'POST',
      body: new URLSearchParams({ prompt, login: 'bo', password: 'x' }),
    });
    while (response.headers.has('location')) {
      const next = new URL(response.headers.get('location') as string, response.url);
      if (next.pathname === '/anmelden/callback') callback = next.href;
      if (callback !== null) break;
      response = await attacker.ask(next);
    }
    page = response;
  }
  const victim = visitor({ 'accept-language': 'de' });
  const without = await victim.visit(callback);
  expect(without.status).toBe(400);
  expect(await without.text()).toContain('Die Anmeldung hat nicht geklappt');
  await victim.ask(at('/anmelden'));
  expect((await victim.visit(callback)).status).toBe(400);
  expect(victim.cookies(url).size).toBe(0);

  expect((await attacker.visit(callback)).status).toBe(200);
  expect((await attacker.visit(callback)).status).toBe(400);
  const denied = visitor();
  const { searchParams } = new URL((await denied.ask(at('/anmelden'))).headers.get('location') as string);
  const state = searchParams.get('state') as string;
  const refusal = new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer });
  expect((await denied.visit(at(`/anmelden/callback?${refusal}`))).status).toBe(400);
});

test('a cookie that was changed signs out, and is taken back', async () => {
  const ada = visitor();
  await signIn(ada, 'ada');
  const cookie = ada.cookies(url).get('session');
  const changed = { cookie: `session=${cookie?.value?.slice(0, -6)}AAAAAA` };
  const page = await ada.ask(at('/'), { headers: changed });
  expect(page.status).toBe(200);
  expect(await page.text()).not.toContain('Lovelace');
  expect(ada.cookies(url).size).toBe(0);
  const graph = await askViewer(ada, { ...changed, ...sameOrigin });
  expect(graph.status).toBe(401);
  expect(await graph.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect(graph.headers.getSetCookie()).toEqual([expect.stringMatching(/^session=; Max-Age=0/)]);
});

test('a session is renewed while the provider knows its person, waits for the provider, and ends when they leave', async () => {
  const ada = visitor({ 'accept-language': 'de' });
  provider.lifetime = 1;
  await signIn(ada, 'ada');
  const first = ada.cookies(url).get('session')?.value;
  const renewals = () => provider.asked.filter((path) => path === '/token').length;
  const before = renewals();
  await waitUntil(async () => {
    const answers = await Promise.all([askViewer(ada), askViewer(ada), ada.ask(at('/'))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    return ada.cookies(url).get('session')?.value !== first;
  });
  expect(renewals()).toBeGreaterThan(before);
  expect(await (await ada.visit(at('/'))).text()).toContain('Lovelace');

  await provider.stop();
  await waitUntil(async () => (await askViewer(ada)).status === 503);
  const waiting = await ada.visit(at('/'));
  expect([waiting.status, waiting.headers.get('retry-after')]).toEqual([503, '10']);
  const page = await waiting.text();
  expect(page).toContain('Die Anmeldung ist nicht erreichbar');
  expect(page).toContain('action="/abmelden"');
  expect(ada.cookies(url).size).toBe(1);

  await provider.startAgain();
  provider.gone.add('ada');
  await waitUntil(async () => {
    await ada.visit(at('/'));
    return ada.cookies(url).size === 0;
  });
  expect(await (await ada.visit(at('/'))).text()).not.toContain('Lovelace');
  provider.gone.delete('ada');
  provider.lifetime = 3600;
});

test('where the provider cannot be reached, the page says so, and one can still sign out', async () => {
  const ada = visitor({ 'accept-language': 'en' });
  await signIn(ada, 'ada');
  await provider.stop();
  const bo = visitor({ 'accept-language': 'en' });
  // The address is known already: the browser is sent there, whether or not anybody answers.
  expect((await bo.ask(at('/anmelden'))).status).toBe(303);
  expect((await signOut(ada)).status).toBe(303);
  expect(ada.cookies(url).size).toBe(0);
  await provider.startAgain();
});
