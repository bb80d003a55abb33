import { buildSchema, type GraphQLInputObjectType } from 'graphql';
import { type EntryKind, typeOfKind } from '../entry-id.ts';
import { implementScalars } from '../scalars.ts';
import { recordSdl, recordTypeName } from './record-sdl.ts';

const recordSchema = implementScalars(buildSchema(recordSdl(), { assumeValidSDL: true }));

/** The input type that a record of this kind is written in. */
export function recordInputType(kind: EntryKind): GraphQLInputObjectType {
  return recordSchema.getType(recordTypeName(typeOfKind(kind))) as GraphQLInputObjectType;
}
