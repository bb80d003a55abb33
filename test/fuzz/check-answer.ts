interface Parsed {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Statuses of requests that never became an operation, and of operations that were refused. */
const refusals = [400, 403, 404, 405, 406, 408, 413, 414, 415, 417, 429, 431, 501, 505];

function parse(answer: string): Parsed | undefined {
  const end = answer.indexOf('\r\n\r\n');
  const [first = '', ...lines] = answer.slice(0, end).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]);
  if (end < 0 || !(status > 0)) return undefined;
  const header = (name: string): string =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  // What follows a broken request is taken for another one, which has an answer of its own.
  const rest = Buffer.from(answer.slice(end + 4));
  const length = header('content-length');
  return { status, type: header('content-type'), body: rest.subarray(0, Number(length || rest.length)).toString() };
}

/** What is wrong with a result of GraphQL (https://spec.graphql.org/October2021/#sec-Response). */
function problemOfResult(text: string): string | undefined {
  const result = JSON.parse(text);
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return 'the result is no object';
  const others = Object.keys(result).filter((key) => !['data', 'errors', 'extensions'].includes(key));
  if (others.length > 0) return `the result has ${others}`;
  if (!('errors' in result)) return 'data' in result ? undefined : 'neither data nor errors';
  if (!Array.isArray(result.errors) || result.errors.length === 0) return 'errors without an error';
  for (const { message, extensions, path } of result.errors) {
    if (typeof message !== 'string' || message === '') return 'an error without a message';
    if (typeof extensions?.code !== 'string') return `an error without a code: ${message}`;
    if (extensions.code === 'INTERNAL_SERVER_ERROR') return `an internal error at ${path}`;
    if (/node_modules|\.ts:\d/.test(message)) return `an error that shows the code: ${message}`;
  }
  return undefined;
}

/**
 * What is wrong with an answer as it came from the socket.
 *
 * @param kind how the request was made: one of broken bytes may be answered by any refusal, or by closing
 */
export function problemOf(kind: string, answer: string): string | undefined {
  const isBroken = kind === 'mutated bytes' || kind === 'headers' || kind === 'address';
  if (answer === '') return isBroken ? undefined : 'no answer';
  const parsed = parse(answer);
  if (parsed === undefined) return 'no HTTP';
  const { status, type, body } = parsed;
  if (status >= 500 && !refusals.includes(status)) return `status ${status}`;
  if (status !== 200 && status !== 204 && !refusals.includes(status)) return `status ${status}`;
  // Something else than GraphQL was asked for, or nothing that the server could read.
  if (isBroken && !/^application\/(json|graphql-response\+json)/.test(type)) return undefined;
  if (body === '' && isBroken) return undefined;
  try {
    // A mutated address leads elsewhere, where errors have another form.
    return isBroken && !/^\s*\{\s*"(data|errors)"/.test(body) ? void JSON.parse(body) : problemOfResult(body);
  } catch {
    return 'the body is no JSON';
  }
}
