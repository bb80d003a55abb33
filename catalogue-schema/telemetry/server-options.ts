import type { IncomingMessage } from 'node:http';
import { requestIdOf } from './request-scope.ts';

/**
 * How every server of the catalogue takes requests: they have names, and one that comes over an open connection while
 * the server is closing is still answered.
 *
 * @param isTrusted whether whoever is at an address may name requests
 */
export function serverOptions(isTrusted: (address: string) => boolean) {
  return {
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    genReqId: ({ headers, socket }: IncomingMessage) => requestIdOf(headers, isTrusted(socket.remoteAddress ?? '')),
  } as const;
}
