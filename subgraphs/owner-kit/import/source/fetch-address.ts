import { lookup } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

const mostRedirects = 5;

export interface FetchOptions {
  /** The media types that are wanted, as the header says it. */
  readonly accept: string;
  readonly signal: AbortSignal;
  /** Whether an IP address is one inside the network; another answer than the usual one is for tests. */
  readonly isPrivate?: (ip: string) => boolean;
}

type IsPrivate = (ip: string) => boolean;

const insideNetwork = (host: string): Error => new Error(`a redirect to ${host}, which is inside the network`);

/** Looks a name up as usual, but refuses one that leads to an address inside the network. */
function publicLookup(isPrivate: IsPrivate): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      if (addresses.some(({ address }) => isPrivate(address))) return callback(insideNetwork(host), []);
      const [first] = addresses;
      if (options.all || first === undefined) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}

/** One request, whose answer may be a redirect. Without an agent: a connection kept alive is not looked up again. */
function ask(
  url: URL,
  { accept, signal }: FetchOptions,
  isAllowed: { lookup?: LookupFunction },
): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    send(url, { headers: { accept }, signal, agent: false, ...isAllowed })
      .once('response', resolve)
      .once('error', reject)
      .end();
  });
}

/** Where an answer redirects to, or undefined where it is the answer itself. */
function redirectTarget({ statusCode, headers }: IncomingMessage, url: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode ?? 0) || headers.location === undefined) return undefined;
  const target = URL.canParse(headers.location, url.href) ? new URL(headers.location, url) : undefined;
  if (target !== undefined && /^https?:$/.test(target.protocol)) return target;
  throw new Error(`a redirect to ${JSON.stringify(headers.location)}`);
}

/**
 * Asks an http or https address and follows its redirects, at most five. Whoever answers from the public internet
 * cannot send the catalogue to an address inside the network.
 *
 * @returns the answer, whose body is still to be read
 * @throws Error whose message says what came in place of an answer
 */
export async function fetchAddress(address: URL, options: FetchOptions): Promise<IncomingMessage> {
  const { isPrivate = isPrivateAddress } = options;
  let url = address;
  let fromOutside = false;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (fromOutside && isIP(host) && isPrivate(host)) throw insideNetwork(host);
    const answer = await ask(url, options, fromOutside ? { lookup: publicLookup(isPrivate) } : {});
    const target = redirectTarget(answer, url);
    if (target === undefined) return answer;
    fromOutside = !isPrivate(answer.socket.remoteAddress ?? '');
    answer.destroy();
    url = target;
  }
  throw new Error(`more than ${mostRedirects} redirects`);
}
