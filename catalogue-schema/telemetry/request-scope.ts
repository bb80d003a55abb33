import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { context, propagation } from '@opentelemetry/api';

/** The header by which a request keeps its name from server to server. */
export const requestIdHeader = 'x-request-id';

/** A name that is safe in a log and in a header. */
const requestIdForm = /^[\w.-]{1,64}$/;

const requestIds = new AsyncLocalStorage<string>();

/** The name that whoever asks gave to a request, or a new one. @param isTrusted whether they may name it */
export function requestIdOf(headers: IncomingHttpHeaders, isTrusted: boolean): string {
  const given = headers[requestIdHeader];
  return isTrusted && typeof given === 'string' && requestIdForm.test(given) ? given : randomUUID();
}

/** Does something as part of a request: what it logs and whom it asks hears the request's name. */
export function withinRequest<Result>(requestId: string, action: () => Result): Result {
  return requestIds.run(requestId, action);
}

/** The name of the request that is being answered, if there is one. */
export function currentRequestId(): string | undefined {
  return requestIds.getStore();
}

/** Headers that tell another server of the catalogue to which request and trace its work belongs. */
export function correlationHeaders(): Record<string, string> {
  const requestId = currentRequestId();
  const headers: Record<string, string> = requestId === undefined ? {} : { [requestIdHeader]: requestId };
  propagation.inject(context.active(), headers);
  return headers;
}
