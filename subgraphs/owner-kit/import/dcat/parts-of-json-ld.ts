import { partsOfText } from '../slices/index.ts';

const charactersAtOnce = 50_000;

/** A context before what is said in its terms, and types before what they may give another meaning. */
const rank = (key: string): number => (key === '@context' ? 0 : key === '@type' || key === 'type' ? 1 : 2);

function inOrder(node: object): [string, unknown][] {
  return Object.entries(node).sort(([a], [b]) => rank(a) - rank(b));
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  return Object.fromEntries(inOrder(value).map(([key, part]) => [key, ordered(part)]));
}

function* piecesOfArray(values: readonly unknown[]): Generator<string> {
  yield '[';
  for (const [position, value] of values.entries()) yield `${position > 0 ? ',' : ''}${JSON.stringify(ordered(value))}`;
  yield ']';
}

function* piecesOf(document: unknown): Generator<string> {
  if (Array.isArray(document)) return yield* piecesOfArray(document);
  if (typeof document !== 'object' || document === null) return yield JSON.stringify(document);
  yield '{';
  for (const [position, [key, value]] of inOrder(document).entries()) {
    yield `${position > 0 ? ',' : ''}${JSON.stringify(key)}:`;
    if (Array.isArray(value)) yield* piecesOfArray(value);
    else yield JSON.stringify(ordered(value));
  }
  yield '}';
}

/**
 * A document of JSON-LD in parts, its keys in the order in which its parser can read it as a stream
 * (https://www.w3.org/TR/json-ld11-streaming/). In another order the parser keeps all of it to the end, and takes
 * minutes for 10 MB.
 *
 * @throws SyntaxError where it is no JSON; the reason of the signal
 */
export async function* partsOfJsonLd(text: string, signal?: AbortSignal): AsyncGenerator<string> {
  let part = '';
  for (const piece of piecesOf(JSON.parse(text))) {
    part += piece;
    if (part.length < charactersAtOnce) continue;
    yield* partsOfText(part, signal);
    part = '';
  }
  yield* partsOfText(part, signal);
}
