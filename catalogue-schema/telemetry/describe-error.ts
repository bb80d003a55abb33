interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
}

/**
 * An error for the log, without what it may quote of a request: the messages of a database and of a JSON parser hold
 * values, and so do other properties of an error.
 */
export function describeError(thrown: unknown): LoggedError {
  const error = (thrown as { originalError?: unknown } | null)?.originalError ?? thrown;
  if (!(error instanceof Error)) return { type: typeof error, message: 'something that is no error was thrown' };
  const { name, message, code, severity, stack = '' } = error as Error & { code?: unknown; severity?: unknown };
  const quotes = severity !== undefined || error instanceof SyntaxError;
  const places = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  return {
    type: name,
    message: quotes ? `${name}, whose message may quote a request` : message,
    ...(typeof code === 'string' ? { code } : {}),
    ...(places.length > 0 ? { stack: places.join('\n') } : {}),
  };
}
