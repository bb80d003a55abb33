import type { FastifyInstance } from 'fastify';
import type { KeyRing } from './key-ring.ts';

/** Seconds for which the key set may be kept. */
const maxAge = 300;

/** Publishes the gateway's keys (RFC 7517, section 5), for whoever is to know its tokens. */
export function addKeySet(app: FastifyInstance, ring: KeyRing): void {
  app.get('/.well-known/jwks.json', (_, reply) => {
    reply
      .header('cache-control', `public, max-age=${maxAge}`)
      .header('content-type', 'application/jwk-set+json')
      .send(JSON.stringify({ keys: ring.publicKeys }));
  });
}
