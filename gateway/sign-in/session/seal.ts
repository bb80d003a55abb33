import { hkdfSync } from 'node:crypto';
import { EncryptJWT, errors, type JWTPayload, jwtDecrypt } from 'jose';

/** Closes what a browser keeps for the gateway, so that nobody reads or changes it, and opens it again. */
export interface Seal {
  /** @param seconds after which it is not opened any more */
  close(content: JWTPayload, seconds: number): Promise<string>;
  /** Null where it is over, or not closed by this. */
  open(text: string): Promise<JWTPayload | null>;
}

const algorithms = { alg: 'dir', enc: 'A256GCM' } as const;

/**
 * A seal (JWE, RFC 7516) for one purpose: what was closed for another is not opened. No gateway keeps anything, so each
 * opens what another has closed with the same secrets.
 *
 * @param secrets the newest first: it closes; all of them open
 */
export function sealFor(purpose: string, secrets: readonly string[]): Seal {
  const keys = secrets.map((secret) => new Uint8Array(hkdfSync('sha256', secret, '', `catalogue ${purpose}`, 32)));
  const [newest] = keys;
  if (newest === undefined) throw new Error('expected a secret, got none');
  return {
    close: (content, seconds) =>
      new EncryptJWT(content).setProtectedHeader(algorithms).setExpirationTime(`${seconds} s`).encrypt(newest),
    open: async (text) => {
      for (const key of keys) {
        try {
          const { payload } = await jwtDecrypt(text, key, {
            keyManagementAlgorithms: [algorithms.alg],
            contentEncryptionAlgorithms: [algorithms.enc],
            requiredClaims: ['exp'],
          });
          return payload;
        } catch (error) {
          if (!(error instanceof errors.JOSEError)) throw error;
        }
      }
      return null;
    },
  };
}
