import type { FastifyRequest } from 'fastify';

/**
 * Whether a request comes from a page of this catalogue itself. Browsers say so and scripts cannot say otherwise: in
 * `Sec-Fetch-Site`, or in `Origin` where that is not sent, as without https. What says neither is taken for somebody
 * else's.
 *
 * @param origin of the catalogue's public address
 */
export function isSameOrigin({ headers }: FastifyRequest, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers.origin === origin : site === 'same-origin';
}
