import { parseSetCookie, type SetCookie } from 'cookie';

/** Somebody with a browser that keeps cookies and runs no scripts. */
export interface Visitor {
  /** Asks for an address without following where it leads. */
  ask(url: string | URL, request?: RequestInit): Promise<Response>;
  /** Asks, and follows where it leads. */
  visit(url: string | URL, request?: RequestInit): Promise<Response>;
  /** Sends the form of a page, with more fields. */
  submit(page: Response, fields: Readonly<Record<string, string>>): Promise<Response>;
  /** What is kept for a host, by name. */
  cookies(url: string): ReadonlyMap<string, SetCookie>;
}

const decoded = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#x2F;', '/');

/** The form of a page: where it goes, and what it has in hidden fields. */
function formIn(html: string, url: string): { readonly action: URL; readonly fields: Record<string, string> } {
  const [, action] = /<form[^>]* action="([^"]+)"/.exec(html) ?? [];
  if (action === undefined) throw new Error(`expected a form, got ${html.slice(0, 500)}`);
  const hidden = [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    /name="([^"]*)"/.exec(input)?.[1] ?? '',
    decoded(/value="([^"]*)"/.exec(input)?.[1] ?? ''),
  ]);
  return { action: new URL(decoded(action), url), fields: Object.fromEntries(hidden) };
}

/** @param headers that go with each request */
export function visitor(headers: Readonly<Record<string, string>> = {}): Visitor {
  const jars = new Map<string, Map<string, SetCookie>>();
  const jarOf = (url: string | URL): Map<string, SetCookie> => {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map();
    jars.set(host, jar);
    return jar;
  };

  const ask: Visitor['ask'] = async (url, request = {}) => {
    const jar = jarOf(url);
    const { pathname } = new URL(url);
    const sent = [...jar.values()].filter(({ path = '/' }) => pathname.startsWith(path));
    const cookie = sent.map(({ name, value }) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      ...request,
      headers: { accept: 'text/html', ...headers, ...(cookie ? { cookie } : {}), ...request.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const set = parseSetCookie(line);
      const isOver = set.maxAge === 0 || (set.expires !== undefined && set.expires.getTime() <= Date.now());
      if (isOver) jar.delete(set.name);
      else jar.set(set.name, set);
    }
    return response;
  };

  const visit: Visitor['visit'] = async (url, request) => {
    let response = await ask(url, request);
    for (let steps = 0; steps < 20; steps += 1) {
      const location = response.headers.get('location');
      if (location === null) return response;
      response = await ask(new URL(location, response.url));
    }
    throw new Error(`expected an end of redirects from ${url}, got none`);
  };

  return {
    ask,
    visit,
    submit: async (page, more) => {
      const { action, fields } = formIn(await page.text(), page.url);
      return visit(action, { method: 'POST', body: new URLSearchParams({ ...fields, ...more }) });
    },
    cookies: jarOf,
  };
}
