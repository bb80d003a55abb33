/** Codes of Node's network errors, where a connection is not made or breaks. */
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/**
 * Classes of SQLSTATE with which a server ends a session or does not begin one: no connection (08), no such login (28) or
 * database (3D), no room (53), stopping or starting (57P). Cancelled statements (57014) are not among them.
 */
const sessionStates = /^(08|28|3D|53|57P)/;

/** What `pg` and `knex` say without a code, behind the statement that `knex` puts in front. */
const withoutCode =
  /(^| - )(Connection terminated( unexpectedly)?|Client (has encountered a connection error|was closed) and is not queryable|timeout expired|Unable to acquire a connection)$/;

/** Whether a statement failed because the database cannot be reached now, and not because of what was asked. */
export function databaseIsAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, name, message = '', severity } = error as Partial<Error> & { code?: unknown; severity?: unknown };
  if (name === 'KnexTimeoutError' || severity === 'FATAL') return true;
  if (typeof code === 'string' && (networkCodes.has(code) || sessionStates.test(code))) return true;
  return withoutCode.test(message);
}
