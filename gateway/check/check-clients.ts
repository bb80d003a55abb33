import { CriticalityLevel, diff, validate } from '@graphql-inspector/core';
import { type GraphQLSchema, parse, Source } from 'graphql';
import { usedCoordinates } from './used-coordinates.ts';

/** An operation that clients use, as the registry counts them. */
export interface UsedOperation {
  readonly document: string;
  /** How often it was asked. */
  readonly count: number;
}

/** What a change of the graph does to operations that clients use. */
export interface ClientBreak {
  /** The changed field, argument or value; null where the operation fails for another reason. */
  readonly coordinate: string | null;
  /** What changes, and for which operations. */
  readonly message: string;
}

interface KnownOperation {
  readonly source: Source;
  readonly title: string;
  readonly used: ReadonlySet<string>;
}

/** Characters of an operation that stand for it in a message, at the most. */
const longestTitle = 80;

const isValid = (schema: GraphQLSchema, source: Source) => validate(schema, [source], { strictDeprecated: false })[0];

/** An operation that the graph takes now; undefined for what it does not take, and so cannot be broken. */
function readOperation(schema: GraphQLSchema, { document, count }: UsedOperation): KnownOperation | undefined {
  const source = new Source(document);
  try {
    if (isValid(schema, source)?.errors.length) return undefined;
    const text = document.replace(/\s+/g, ' ').trim();
    const title = text.length > longestTitle ? `${text.slice(0, longestTitle - 1)}…` : text;
    return { source, title: `${title} (asked ${count} times)`, used: usedCoordinates(schema, parse(source)) };
  } catch {
    return undefined;
  }
}

const namesOf = (operations: readonly KnownOperation[]): string => {
  const shown = operations.slice(0, 3).map(({ title }) => title);
  const more = operations.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
};

/**
 * What of a new graph would break operations that clients use: removed and changed parts that they ask for, and
 * operations that become invalid for any other reason.
 *
 * @param before the graph that clients see now
 * @param after the one that they would see
 */
export async function checkClients(
  before: GraphQLSchema,
  after: GraphQLSchema,
  recorded: readonly UsedOperation[],
): Promise<readonly ClientBreak[]> {
  const operations = recorded.flatMap((operation) => readOperation(before, operation) ?? []);
  if (operations.length === 0) return [];
  const changes = await diff(before, after);
  const breaks: ClientBreak[] = [];
  const explained = new Set<KnownOperation>();
  for (const { criticality, path, message } of changes) {
    if (criticality.level !== CriticalityLevel.Breaking || path === undefined) continue;
    const concerned = operations.filter(({ used }) => used.has(path));
    if (concerned.length === 0) continue;
    for (const operation of concerned) explained.add(operation);
    breaks.push({ coordinate: path, message: `${path}: ${message}, but clients use it: ${namesOf(concerned)}` });
  }
  for (const operation of operations) {
    const [error] = explained.has(operation) ? [] : (isValid(after, operation.source)?.errors ?? []);
    if (error) breaks.push({ coordinate: null, message: `${operation.title} would fail: ${error.message}` });
  }
  return breaks;
}
