/** Errors of a request that is well-formed HTTP and JSON, in an operation that is not. */
const requestErrors = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'RECORD_INVALID',
  'NOT_EDITABLE_HERE',
  'OWNER_SUSPENDED',
]);

/**
 * The status of an answer. `application/json` may come from anybody on the way, so that the status tells about the way
 * alone: it is 200 for every well-formed request (GraphQL over HTTP, section 6.4.1). Apollo Server answers 400.
 */
export function statusForJson(status: number, contentType: string, body: unknown): number {
  if (status !== 400 || !contentType.startsWith('application/json') || typeof body !== 'string') return status;
  const { errors } = JSON.parse(body) as { readonly errors?: readonly { extensions?: { code?: string } }[] };
  return errors?.every(({ extensions }) => requestErrors.has(extensions?.code ?? '')) ? 200 : status;
}
