import { LRUCache } from 'lru-cache';
import { type FetchedText, fetchText } from '../../../catalogue-schema/index.ts';

/** Gives a token of the gateway for an owner's feed. @throws NoToken */
export type FeedToken = (owner: string) => Promise<string>;

/** Why there is no token, in words that name no addresses: `Owner.mirror.lastError` shows them to everybody. */
export class NoToken extends Error {
  override readonly name = 'NoToken';
  /** Whether the gateway is down or starting, and gives one as soon as it is up. */
  readonly isGatewayDown: boolean;
  /** Whether there is none for any other owner either. */
  readonly isForAll: boolean;

  constructor(message: string, { isGatewayDown = false, isForAll = true }) {
    super(`no token for the feed: ${message}`);
    this.isGatewayDown = isGatewayDown;
    this.isForAll = isForAll;
  }
}

/** What the gateway is asked with (RFC 6749, section 4.4). */
export interface FeedClient {
  /** The gateway's GraphQL endpoint, beside which it gives tokens. */
  readonly gatewayUrl: string;
  readonly secret: string;
}

const clientId = 'search';
const longestWait = 5000;
const longestAnswer = 20_000;
/** Owners whose tokens are kept, at the most. */
const mostOwners = 10_000;
/** Milliseconds for which the gateway is left alone when it gives no tokens to anybody. */
const pause = 500;

async function post({ gatewayUrl, secret }: FeedClient, owner: string): Promise<FetchedText> {
  const headers = {
    authorization: `Basic ${Buffer.from(`${clientId}:${encodeURIComponent(secret)}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
  };
  const body = new URLSearchParams({ grant_type: 'client_credentials', scope: 'feed', audience: owner }).toString();
  const limits = { milliseconds: longestWait, mostBytes: longestAnswer };
  return fetchText(new URL('token', gatewayUrl).href, { method: 'POST', headers, body }, limits).catch(() => {
    throw new NoToken('the gateway could not be reached', { isGatewayDown: true });
  });
}

async function askForToken(client: FeedClient, owner: string): Promise<{ token: string; seconds: number }> {
  const { status, text } = await post(client, owner);
  if (status >= 500) throw new NoToken(`the gateway answered with HTTP ${status}`, { isGatewayDown: true });
  let answer: { access_token?: unknown; expires_in?: unknown; error?: unknown };
  try {
    answer = JSON.parse(text) ?? {};
  } catch {
    throw new NoToken(`expected JSON, got HTTP ${status}`, {});
  }
  const { access_token: token, expires_in: seconds, error } = answer;
  if (typeof token === 'string' && typeof seconds === 'number') return { token, seconds };
  if (error === 'invalid_client') {
    throw new NoToken('the gateway knows another secret, or none: SEARCH_CLIENT_SECRET is to be the same', {});
  }
  throw new NoToken(`the gateway answered with ${typeof error === 'string' ? error : `HTTP ${status}`}`, {
    isForAll: error !== 'invalid_target',
  });
}

/**
 * Asks the gateway for tokens by client credentials, one for each owner, and uses each for half of its lifetime. What
 * concerns all owners is not asked anew for each: where the gateway is down or knows no such client, all of them wait.
 */
export function feedTokens(client: FeedClient): FeedToken {
  let failure: NoToken | undefined;
  let pausedUntil = 0;
  const tokens = new LRUCache<string, string>({
    max: mostOwners,
    fetchMethod: async (owner, _, { options }) => {
      if (failure !== undefined && performance.now() < pausedUntil) throw failure;
      try {
        const { token, seconds } = await askForToken(client, owner);
        options.ttl = Math.max(1, (seconds * 1000) / 2);
        failure = undefined;
        return token;
      } catch (error) {
        if ((error as NoToken).isForAll) {
          failure = error as NoToken;
          pausedUntil = performance.now() + pause;
        }
        throw error;
      }
    },
  });
  return async (owner) => (await tokens.fetch(owner)) as string;
}
