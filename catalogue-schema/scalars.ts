import { GraphQLError, GraphQLScalarType, type GraphQLSchema, isScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { checkGeoJson } from './geojson.ts';

type Parse = (value: unknown) => unknown;

function parseDateTime(value: unknown): string {
  const parsed = GraphQLDateTimeISO.parseValue(value);
  return new Date(parsed as unknown as Date).toISOString();
}

function parseUrl(value: unknown): string {
  const url = typeof value === 'string' && URL.canParse(value.trim()) ? new URL(value.trim()) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new GraphQLError('expected an absolute http or https address');
  }
  return url.href;
}

const parsers: Readonly<Record<string, Parse>> = {
  DateTime: parseDateTime,
  Date: (value) => GraphQLLocalDate.parseValue(value),
  URL: parseUrl,
  GeoJSON: checkGeoJson,
};

/** The contract's scalars, for servers that build their schema from SDL: each reads and writes plain JSON values. */
export const scalarResolvers: Readonly<Record<string, GraphQLScalarType>> = Object.fromEntries(
  Object.entries(parsers).map(([name, parse]) => [
    name,
    new GraphQLScalarType({ name, parseValue: parse, serialize: (value) => value }),
  ]),
);

/** Gives the scalars of a schema that was built from SDL their behaviour, in place, and returns the schema. */
export function implementScalars(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, parse] of Object.entries(parsers)) {
    const scalar = schema.getType(name);
    if (isScalarType(scalar)) {
      scalar.parseValue = parse;
    }
  }
  return schema;
}
