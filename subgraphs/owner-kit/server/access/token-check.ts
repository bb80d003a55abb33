import { LRUCache } from 'lru-cache';
import { catalogueError } from '../../../../catalogue-schema/index.ts';
import {
  publicViewer,
  type Scope,
  type TrustedIssuer,
  type VerifiedToken,
  type Viewer,
  verifyViewerToken,
} from '../../../../catalogue-schema/viewer/index.ts';

/** Who asks a subgraph, and what for. */
export interface Caller {
  readonly viewer: Viewer;
  allows(scope: Scope): boolean;
}

/** Somebody without a token: nothing is for them but what anybody may know. */
export const nobody: Caller = { viewer: publicViewer, allows: () => false };

/** Verified tokens that are remembered, at the most. */
const mostTokens = 2000;
/** Characters of a token, at the most. */
const longestToken = 16_000;

/** Verifies the gateway's tokens, each once: a token comes with many requests. */
export class TokenCheck {
  readonly #trusted: TrustedIssuer;
  readonly #verified = new LRUCache<string, VerifiedToken>({ max: mostTokens });

  constructor(trusted: TrustedIssuer) {
    this.#trusted = trusted;
  }

  /**
   * @param authorization the header, `Bearer …`
   * @throws an error with the code UNAUTHENTICATED or, where the gateway's keys are not to be had, KEYS_UNAVAILABLE
   */
  async verify(authorization: string, audience: string): Promise<Caller> {
    const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization) ?? [];
    if (token === undefined || token.length > longestToken) {
      throw catalogueError('UNAUTHENTICATED', 'expected the gateway\'s token as "authorization: Bearer …"');
    }
    const key = `${audience} ${token}`;
    const known = this.#verified.get(key);
    if (known !== undefined && known.expiresAt > Date.now()) return known;
    const verified = await verifyViewerToken(token, this.#trusted, audience).catch((error: Error) => {
      if ((error as { extensions?: { code?: unknown } }).extensions?.code === 'UNAUTHENTICATED') throw error;
      const reason = (error.cause as { code?: string } | undefined)?.code ?? error.message;
      throw catalogueError('KEYS_UNAVAILABLE', `the gateway's keys cannot be fetched now: ${reason}`);
    });
    this.#verified.set(key, verified);
    return verified;
  }
}
