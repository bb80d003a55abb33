import type { Provider, Tokens } from './provider.ts';

/** Milliseconds in which requests that were under way together come with the same refresh token. */
const together = 10_000;

/**
 * Renews tokens, once for requests that come together: many providers take a refresh token a single time, and take a
 * second use for theft.
 */
export class Refreshes {
  readonly #provider: Provider;
  readonly #running = new Map<string, Promise<Tokens | null>>();

  constructor(provider: Provider) {
    this.#provider = provider;
  }

  of(refreshToken: string): Promise<Tokens | null> {
    const running = this.#running.get(refreshToken);
    if (running !== undefined) return running;
    const begun = this.#provider.refresh(refreshToken);
    this.#running.set(refreshToken, begun);
    const forget = (): boolean => this.#running.delete(refreshToken);
    // Some providers give the same refresh token again, so what it brought is not kept for longer than it holds.
    begun.then((tokens) => {
      const holds = tokens?.expiresIn === undefined ? together : Math.min(tokens.expiresIn * 1000, together);
      setTimeout(forget, holds).unref();
    }, forget);
    return begun;
  }
}
