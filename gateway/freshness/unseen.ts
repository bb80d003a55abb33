import type { GraphQLFormattedError } from 'graphql';

/**
 * Marks the error of an owner that does not answer for a record of which the mirror has nothing that the viewer may see:
 * it may be hidden from them. It never leaves the gateway.
 */
export const unseenKey = 'isUnseen';

const isUnseen = ({ extensions }: GraphQLFormattedError): boolean => extensions?.[unseenKey] === true;

function withoutMark(error: GraphQLFormattedError): GraphQLFormattedError {
  if (!isUnseen(error)) return error;
  const { [unseenKey]: _, ...extensions } = error.extensions ?? {};
  return { ...error, extensions };
}

function isNullAt(data: unknown, path: readonly (string | number)[]): boolean {
  let value = data;
  for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step];
  return value === null || value === undefined;
}

/**
 * Leaves out what errors would tell of records that another record names: while the owner answers, such a record is
 * absent where the viewer may not see it, so an error in its place would betray it. Whoever asks for a record by its id
 * gets the error, whether there is such a record or not.
 */
export function withoutUnseen(
  errors: readonly GraphQLFormattedError[],
  data: unknown,
): readonly GraphQLFormattedError[] {
  const places = errors.filter(isUnseen).map(({ path = [] }) => path);
  if (places.length === 0) return errors;
  const absent = places.filter((path) => path.length > 1 && isNullAt(data, path));
  const named = new Set(absent.map((path) => JSON.stringify(path)));
  const isWithin = ({ path = [] }: GraphQLFormattedError): boolean =>
    path.some((_, end) => named.has(JSON.stringify(path.slice(0, end + 1))));
  return errors.filter((error) => !isWithin(error)).map(withoutMark);
}
