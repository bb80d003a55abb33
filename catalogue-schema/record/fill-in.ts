import { type GraphQLInputType, getNullableType, isInputObjectType, isListType, isNonNullType } from 'graphql';

/**
 * Puts an empty list or object wherever a value lacks one that its type requires, so that whoever reads the value finds the
 * parts that the type promises. Texts, numbers and the like stay missing.
 */
export function fillIn(value: unknown, type: GraphQLInputType): unknown {
  if (value == null && !isNonNullType(type)) return value;
  const nullable = getNullableType(type);
  if (isListType(nullable)) return ((value ?? []) as unknown[]).map((item) => fillIn(item, nullable.ofType));
  if (!isInputObjectType(nullable)) return value;
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.values(nullable.getFields()).map((field) => [field.name, fillIn(given[field.name], field.type)]),
  );
}
