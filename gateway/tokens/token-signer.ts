import { LRUCache } from 'lru-cache';
import {
  type Scope,
  type SigningKey,
  signViewerToken,
  tokenLifetime,
  type Viewer,
} from '../../catalogue-schema/viewer/index.ts';

/** Tokens that are kept, at the most. */
const mostTokens = 5000;

/** Milliseconds in which a token is used again. */
const reuse = (tokenLifetime * 1000) / 2;

/**
 * Signs the gateway's tokens, one for each audience, viewer and scope, and uses it again for half of its lifetime: on this
 * process's clock, and not when the time of day has been set, by which others see that a token is over.
 */
export class TokenSigner {
  readonly #issuer: string;
  readonly #currentKey: () => SigningKey;
  readonly #tokens = new LRUCache<string, Promise<string>>({ max: mostTokens, ttl: reuse });

  /** @param issuer the catalogue's public address */
  constructor(issuer: string, currentKey: () => SigningKey) {
    this.#issuer = issuer;
    this.#currentKey = currentKey;
  }

  tokenFor(audience: string, viewer: Viewer, scope: Scope = 'records'): Promise<string> {
    const { subject, isInternal, memberships } = viewer;
    const signingKey = this.#currentKey();
    const span = Math.floor(Date.now() / reuse);
    const key = JSON.stringify([span, signingKey.id, audience, scope, subject, isInternal, memberships]);
    const known = this.#tokens.get(key);
    if (known !== undefined) return known;
    const signed = signViewerToken(viewer, [scope], signingKey, { issuer: this.#issuer, audience });
    this.#tokens.set(key, signed);
    signed.catch(() => this.#tokens.delete(key));
    return signed;
  }
}
