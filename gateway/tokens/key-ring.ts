import { importJWK, type JWK } from 'jose';
import { type SigningKey, tokenAlgorithm } from '../../catalogue-schema/viewer/index.ts';
import type { Registry, StoredKey } from '../registry/index.ts';
import { NewsLog, repeat } from '../upkeep/index.ts';

/**
 * Seconds between publishing a key and signing with it: three times as long as the key set may be kept (`addKeySet`), so
 * that every server has it by then.
 */
const keyLead = 900;

/** When the gateways change their key by themselves. */
export interface KeyRotation {
  readonly days: number;
  /** Seconds between publishing a key and signing with it; `keyLead` where nothing is said. */
  readonly lead?: number;
}

interface RingKey extends SigningKey {
  readonly publicJwk: JWK;
  /** On this process's clock, which nobody sets back, in milliseconds. */
  readonly signsFrom: number;
}

async function ringKey({ id, privateJwk, signsIn }: StoredKey, now: number): Promise<RingKey> {
  const { kty, crv, x, y } = privateJwk as Required<Pick<JWK, 'kty' | 'crv' | 'x' | 'y'>>;
  return {
    id,
    privateKey: (await importJWK(privateJwk, tokenAlgorithm)) as RingKey['privateKey'],
    publicJwk: { kty, crv, x, y, kid: id, alg: tokenAlgorithm, use: 'sig' },
    signsFrom: now + signsIn * 1000,
  };
}

/**
 * The gateways' keys as this process knows them. It looks at the registry every so often and makes a key where there is
 * none, or none that is young enough. Where the registry does not answer, the keys stay as they are.
 */
export class KeyRing {
  readonly #registry: Pick<Registry, 'signingKeys' | 'publishKey'>;
  readonly #rotation: Required<KeyRotation>;
  #keys: readonly RingKey[] = [];
  #end: () => Promise<void> = async () => {};

  constructor(registry: Pick<Registry, 'signingKeys' | 'publishKey'>, { days, lead = keyLead }: KeyRotation) {
    this.#registry = registry;
    this.#rotation = { days, lead };
  }

  /** The key to sign with now. */
  get current(): SigningKey {
    const now = performance.now();
    const key = this.#keys.findLast(({ signsFrom }) => signsFrom <= now) ?? this.#keys[0];
    if (key === undefined) throw new Error('expected a signing key, got none: the key ring has not been started');
    return key;
  }

  /** All keys that tokens may be signed with, now or soon or until just now. */
  get publicKeys(): readonly JWK[] {
    return this.#keys.map(({ publicJwk }) => publicJwk);
  }

  /** @param interval milliseconds between looks at the registry */
  async start(interval: number, log: (message: string) => void): Promise<void> {
    await this.#look();
    const news = new NewsLog(log);
    const lookAgain = async (): Promise<void> => {
      await this.#look();
      news.forget('keys');
    };
    this.#end = repeat(interval, lookAgain, ({ message }) =>
      news.say('keys', `the signing keys stay as they are: ${message}`),
    );
  }

  /** Ends after a look that is under way. */
  stop(): Promise<void> {
    return this.#end();
  }

  async #look(): Promise<void> {
    const { days, lead } = this.#rotation;
    const oldestAge = days * 24 * 60 * 60;
    let stored = await this.#registry.signingKeys();
    const newest = stored.at(-1);
    if (newest === undefined || -newest.signsIn >= oldestAge) {
      await this.#registry.publishKey({ after: lead, oldestAge }, 'gateway');
      stored = await this.#registry.signingKeys();
    }
    const now = performance.now();
    this.#keys = await Promise.all(
      stored.map(async (key) => {
        const known = this.#keys.find(({ id }) => id === key.id);
        return known ? { ...known, signsFrom: now + key.signsIn * 1000 } : ringKey(key, now);
      }),
    );
  }
}
