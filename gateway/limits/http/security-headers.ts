import type { FastifyInstance } from 'fastify';

/** A year, and for the subdomains too. */
const onlyOverTls = 'max-age=31536000; includeSubDomains';

/**
 * Headers that keep every answer from being taken for something else, framed, or used by other sites. What may be loaded
 * and run says each page's own Content-Security-Policy.
 *
 * @param publicUrl where it has https, browsers are told to come back by https alone
 */
export function addSecurityHeaders(app: FastifyInstance, publicUrl: string): void {
  const headers = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(publicUrl.startsWith('https:') ? { 'strict-transport-security': onlyOverTls } : {}),
  };
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(headers);
  });
}
